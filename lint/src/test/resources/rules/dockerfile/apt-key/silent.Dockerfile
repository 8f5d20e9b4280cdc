FROM debian:11
COPY key.gpg /etc/apt/keyrings/key.gpg
