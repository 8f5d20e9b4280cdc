ARG REG=docker.io
ARG NOTHING
FROM ${REG}/library/debian AS one
FROM "alpine" AS two
FROM one
FROM alpine:$NOTHING
FROM localhost:5000/img
FROM --platform=$BUILDPLATFORM scratch
FROM alpine@sha256:f3d28607ddd78734bb7f71f117f3c6706c666b8b76cbff7c9ff6e5718d46ff64
FROM ${REG:-x}/a:${TAG:-1.2}
