FROM alpine:3.20
ARG NPM_TOKEN
ENV DB_PASSWORD=not-a-real-one
