FROM alpine:3.20
# an ordinary comment
RUN apk add --no-cache curl
