FROM debian:12
RUN curl -fO https://example.com/b && curl -f http://localhost:8080/ready
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef http://example.com/a /a
