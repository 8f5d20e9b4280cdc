FROM debian:12
ADD http://example.com/a /a
RUN curl -fO http://example.com/b
