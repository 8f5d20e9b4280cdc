ARG TAG=latest
FROM debian:${TAG}
FROM debian:${OTHER:-latest}
FROM debian:latest@sha256:f3d28607ddd78734bb7f71f117f3c6706c666b8b76cbff7c9ff6e5718d46ff64
COPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/
RUN --mount=type=bind,from=busybox:latest,target=/b true
COPY --from=busybox:1 /a /a
