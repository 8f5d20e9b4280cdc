FROM debian:12
RUN apt-get install -y curl=1 && echo "deb [signed-by=/k.gpg] https://example.com/ ./" > /etc/apt/sources.list.d/a.list
