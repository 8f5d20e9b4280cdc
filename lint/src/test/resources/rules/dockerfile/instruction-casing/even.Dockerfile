# as many small ones as capital ones: capitals are usual
FROM alpine:3.20
run make
