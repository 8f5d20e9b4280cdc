FROM debian:12
RUN yum module install -y nodejs
RUN yum module install -y nodejs:20
