FROM fedora:41
RUN dnf install -y 'dnf-command(config-manager)' @development /usr/bin/x
RUN dnf install -y httpd-2.4.62 --enablerepo extra
RUN dnf -y install httpd
RUN microdnf module install -y nodejs
RUN dnf module install -y nodejs:20/common
