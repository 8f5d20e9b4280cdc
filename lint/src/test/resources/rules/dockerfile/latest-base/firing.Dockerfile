ARG TAG=latest
FROM debian:${TAG}
RUN true
