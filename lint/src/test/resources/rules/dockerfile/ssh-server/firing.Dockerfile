FROM debian:12
RUN apt-get update && apt-get install -y openssh-server=1
CMD ["/usr/sbin/sshd", "-D"]
