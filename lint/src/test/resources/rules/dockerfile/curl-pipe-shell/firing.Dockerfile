FROM debian:12
RUN curl -fsSL https://example.com/install.sh | bash -s -- -y
RUN sh -c "$(wget -qO- https://example.com/install.sh)"
