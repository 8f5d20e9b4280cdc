FROM debian:12
RUN curl -fsSLo a https://example.com/a && echo "0123  a" | sha256sum -c - && chmod +x a
RUN curl -f https://example.com/ready
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/a /a
