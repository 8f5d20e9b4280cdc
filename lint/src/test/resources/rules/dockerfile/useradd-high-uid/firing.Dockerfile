FROM debian:12
RUN useradd -u 1234567 app
