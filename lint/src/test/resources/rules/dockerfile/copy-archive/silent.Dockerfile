FROM alpine:3.20
ADD app.tar.gz /srv/
COPY data.tar.gz /srv/data.tar.gz
