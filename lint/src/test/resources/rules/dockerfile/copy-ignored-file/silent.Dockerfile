FROM alpine:3.20
COPY forever/hello.md /hello.md
