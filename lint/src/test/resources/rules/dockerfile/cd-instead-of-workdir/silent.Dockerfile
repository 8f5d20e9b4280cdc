FROM alpine:3.20
WORKDIR /app
RUN (cd sub && make) && make install
