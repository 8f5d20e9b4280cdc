FROM alpine:3.20
RUN chmod -R 777 /srv
COPY --chmod=0666 a /srv/a
