FROM debian:12
ARG DATA
VOLUME ${DATA}/
VOLUME ["/data", "/etc"]
