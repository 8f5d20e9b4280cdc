FROM debian:12
RUN microdnf install -y a-1
RUN microdnf install -y a-1 && microdnf clean all
RUN dnf -y upgrade-minimal
RUN dnf -y distro-sync && dnf clean all
RUN dnf -y module install nodejs:20
