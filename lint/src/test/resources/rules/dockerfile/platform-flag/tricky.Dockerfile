FROM --platform=linux/amd64 alpine:3.20 AS build-AMD64
FROM --platform=linux/arm64 alpine:3.20 AS build-amd64
FROM --platform=windows alpine:3.20 AS wind
FROM --platform=linux/arm64/v8 alpine:3.20 AS v8
