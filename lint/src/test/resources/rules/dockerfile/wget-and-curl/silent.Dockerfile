FROM debian:12
RUN curl -fO https://example.com/a && curl -fO https://example.com/b
