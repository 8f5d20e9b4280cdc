FROM debian:12
RUN curl -fsSLk https://example.com/a -o a
RUN npm config set strict-ssl false
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
