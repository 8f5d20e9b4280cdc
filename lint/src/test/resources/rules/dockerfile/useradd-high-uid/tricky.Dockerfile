FROM debian:12
RUN useradd -u1000000 a
RUN useradd -lu 1000000 b && useradd --no-log-init --uid=1000000 c && useradd -u 99999 d
RUN useradd --uid=1000000 e
