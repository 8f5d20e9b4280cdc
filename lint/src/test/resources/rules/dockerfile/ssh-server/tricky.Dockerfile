FROM debian:12 AS build
RUN apt-get install -y openssh-server
FROM debian:12
RUN apt-get install -y openssh-client
COPY --from=build /a /a
CMD ["/usr/sbin/sshd", "-D"]
