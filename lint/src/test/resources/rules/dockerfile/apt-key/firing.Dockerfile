FROM debian:11
RUN apt-key add key.gpg
