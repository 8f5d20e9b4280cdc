FROM debian:12
RUN curl -fsSL --cacert /ca.pem https://example.com/a -o a && npm config set strict-ssl true
ENV NODE_TLS_REJECT_UNAUTHORIZED=1
