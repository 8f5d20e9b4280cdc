FROM alpine:3.20
RUN --network=host make
