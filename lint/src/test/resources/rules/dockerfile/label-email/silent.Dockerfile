FROM alpine:3.20
LABEL maintainer="The Team <team@example.com>"
