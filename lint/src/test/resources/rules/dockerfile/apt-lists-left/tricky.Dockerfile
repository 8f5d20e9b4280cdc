FROM debian:12 AS tools
RUN apt-get update && apt-get install -y gcc
FROM debian:12 AS base
RUN apt-get update && apt-get install -y a
FROM base
RUN rm -rf /var/lib/apt/lists/* && apt-get update && apt-get install -y b
RUN apt-get update && apt-get install -y c && rm -rf /var/cache/apt/* /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y c && apt-get distclean
RUN apt-get update
RUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y d
COPY --from=tools /a /a
RUN apt-get update && apt-get install -y e && apt-get dist-clean
FROM debian:12
RUN apt-get update && apt-get install -y f && find /var/lib/apt/lists -type f -delete
RUN apt-get update && apt-get install -y f && find /var/lib/apt/lists -type f | xargs rm
RUN aptitude update && aptitude install -y g
