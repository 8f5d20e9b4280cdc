FROM alpine:3.20
LABEL org.opencontainers.image.created="2026-01-31T12:00:00+01:00"
