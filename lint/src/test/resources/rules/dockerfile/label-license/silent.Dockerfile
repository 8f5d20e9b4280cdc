FROM alpine:3.20
LABEL org.opencontainers.image.licenses="(Apache-2.0 OR MIT) AND GPL-2.0-only WITH Classpath-exception-2.0"
