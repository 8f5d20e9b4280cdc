FROM alpine:3.20
RUN --mount=type=secret,id=t API_TOKEN="$(cat /run/secrets/t)" make
RUN curl https://example.com/a && echo root:x
