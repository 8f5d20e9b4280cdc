FROM golang:1.23 AS build
RUN apt-get install -y make
FROM alpine:3.20
RUN apk add --no-cache --virtual .build gcc=1 && make && apk del .build
RUN apk add --no-cache git~2
