FROM debian:12
RUN apt-get update && apt-get install -qy curl=1
