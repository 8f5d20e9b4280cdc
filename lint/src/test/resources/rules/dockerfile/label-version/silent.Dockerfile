FROM alpine:3.20
LABEL org.opencontainers.image.version="1.2.3-rc.1+build.5"
