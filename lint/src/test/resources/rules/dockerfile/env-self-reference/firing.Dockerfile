FROM alpine:3.20
ENV HOME_DIR=/srv DATA=${HOME_DIR}/data
