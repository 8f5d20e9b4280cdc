FROM alpine:3.20
COPY .git /srv/.git
