FROM alpine:3.20
COPY tmp/hello.txt /hello.txt
