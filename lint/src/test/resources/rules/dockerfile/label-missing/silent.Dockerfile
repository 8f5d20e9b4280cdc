FROM alpine:3.20
LABEL maintainer="team@example.com"
