FROM debian:12
RUN apt-get install -y -o APT::Install-Recommends=0 a
RUN apt-get install -y a
RUN echo 'APT::Install-Recommends "false";' >> /etc/apt/apt.conf.d/99-lean
RUN apt-get install -y a
RUN apt-get install -s a
