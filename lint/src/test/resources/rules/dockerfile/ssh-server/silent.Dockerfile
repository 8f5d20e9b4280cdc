FROM debian:12
RUN apt-get update && apt-get install -y openssh-client=1
CMD ["sleep", "1"]
