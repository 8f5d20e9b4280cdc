FROM debian:12
RUN wget -q https://example.com/a
RUN curl -fO https://example.com/b
