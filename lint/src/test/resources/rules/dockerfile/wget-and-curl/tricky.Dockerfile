FROM debian:12
RUN command -v wget || curl -s https://example.com/a
RUN apt-get install -y wget curl
