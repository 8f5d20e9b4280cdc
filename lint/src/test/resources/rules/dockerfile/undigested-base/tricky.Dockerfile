FROM debian:12@sha256:f3d28607ddd78734bb7f71f117f3c6706c666b8b76cbff7c9ff6e5718d46ff64 AS one
FROM one
COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/
COPY --from=busybox:1@sha256:f3d28607ddd78734bb7f71f117f3c6706c666b8b76cbff7c9ff6e5718d46ff64 /a /a
COPY --from=one /a /a
COPY --from=0 /a /a
COPY --from=$IMAGE:1 /a /a
RUN --mount=type=bind,from=busybox:1,target=/b true
