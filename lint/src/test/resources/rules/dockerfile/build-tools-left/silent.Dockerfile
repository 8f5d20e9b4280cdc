FROM debian:12 AS build
RUN apt-get update && apt-get install -y build-essential=12
FROM alpine:3.20
RUN apk add --no-cache --virtual .build gcc=1 && make && apk del .build
