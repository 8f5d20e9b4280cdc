FROM debian:12 AS a
FROM debian:12
COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/
COPY --from=A /a /a
COPY --from=0 /a /a
COPY --from=localhost:5000/tool /a /a
COPY --from=buidl /a /a
