FROM debian:12
RUN apt-get update && apt-get install curl=1
