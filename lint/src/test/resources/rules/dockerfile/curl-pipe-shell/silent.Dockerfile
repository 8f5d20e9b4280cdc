FROM debian:12
RUN curl -fsSLo i.sh https://example.com/install.sh && echo "0123 i.sh" | sha256sum -c - && sh i.sh
RUN curl -fsSL https://example.com/a.tar | tar -x
