FROM alpine:3.20
RUN apk add --no-cache --virtual .build curl=8.9.1-r1 "jq>1.6" git~2.45
