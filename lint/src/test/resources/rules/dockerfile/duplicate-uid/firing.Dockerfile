FROM debian:12
RUN useradd -o -u 0 admin
