FROM alpine:3.20
ENV HOME_DIR=/srv
ENV DATA=${HOME_DIR}/data
ENV PATH=/srv/bin:$PATH
