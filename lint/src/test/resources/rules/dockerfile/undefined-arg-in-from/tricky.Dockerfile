ARG TAG=1.36
ARG OTHER
FROM --platform=$BUILDPLATFORM busybox:${TAG}${OTHER:-} AS one
ARG LATE=1.36
FROM busybox:$LATE
# a default does not help: --build-arg cannot reach it
FROM ${BASE:-busybox}:1.36
FROM busybox:1.36-\$TAG
