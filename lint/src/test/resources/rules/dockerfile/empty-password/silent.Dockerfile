FROM debian:12
RUN passwd -l root && useradd -m app
