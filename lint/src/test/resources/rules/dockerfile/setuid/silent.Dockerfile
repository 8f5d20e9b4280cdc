FROM alpine:3.20
RUN chmod 0755 /usr/bin/app && chmod a-s /bin/su
