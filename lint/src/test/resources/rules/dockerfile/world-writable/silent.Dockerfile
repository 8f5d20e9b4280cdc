FROM alpine:3.20
RUN chmod 0755 /srv && chmod 1777 /tmp && chmod o-w /a
COPY --chmod=0644 a /srv/a
