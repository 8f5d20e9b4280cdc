ARG TAG=20
ARG NODE_VERSION=20
ARG GLOBAL=a
FROM node:${NODE_VERSION} AS base
# the base image may define the first, sure of the second nobody can be
COPY $NODE_VERSION $YARN_VERSION /a/
COPY $GLOBAL /a/
COPY app-$TARGETARCH /a/
COPY $late /a/
ARG late=1
ENV A=1 B=$A
ENV PATH=/a:$PATH
FROM base
COPY $late $A /b/
FROM debian:12
ARG X=1 Y=$X Z
ENV V=${NONE:-word} W=${NONE+word} Q='$NONE' R=\$NONE
ENV S="$S:/s"
LABEL l=$Z m=$M
USER $U
RUN echo $NONE
RUN --mount=type=cache,id=$CACHE,target=/c true
CMD ["$NONE"]
COPY <<EOF <<'RAW' /c/
don't $NONE "$@"
EOF
$RAW
RAW
COPY --chown=$OWNER:$Z ["$J", "/c/"]
FROM scratch
VOLUME /v/$V1
WORKDIR $HOME/w
STOPSIGNAL $SIG
EXPOSE $PORT
ONBUILD COPY $B /b/
