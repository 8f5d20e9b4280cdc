# syntax=docker/dockerfile:1
# check=skip=all;experimental=all
# hadolint ignore=DL3006
FROM alpine AS base
# Base is not the name as it is written
FROM alpine:3.20 AS base2
# two lines, the last of which
# other describes
ARG one=1 other=2
# far above

ARG three=3
# ends
#
ARG four=4
# no name to describe
FROM alpine:3.20
# not judged
RUN make
