FROM debian:12
RUN useradd -l -u 1234567 app && useradd -u 1001 other
