FROM alpine:3.20 AS build
RUN apk add gcc
FROM alpine:3.20
RUN apk -U add a=1 && rm -rf /var/cache/*
RUN rm -rf /var/cache/apk/* && apk add b=1
RUN apk --no-cache add c=1
COPY --from=build /a /a
RUN apk add --no-network --virtual .run a
