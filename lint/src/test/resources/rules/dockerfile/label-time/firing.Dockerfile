FROM alpine:3.20
LABEL org.opencontainers.image.created="31.1.2026"
