FROM alpine:3.20
ADD app.tar.gz /srv/
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/a /srv/a
COPY app /srv/app
