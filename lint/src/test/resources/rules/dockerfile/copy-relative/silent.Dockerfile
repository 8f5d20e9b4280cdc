FROM alpine:3.20
COPY a /srv/a
WORKDIR /srv
COPY app .
