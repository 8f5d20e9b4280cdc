FROM fedora:41
RUN dnf group install c-development
RUN dnf -y group install c-development
RUN dnf install httpd -y
