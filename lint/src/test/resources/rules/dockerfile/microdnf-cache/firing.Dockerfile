FROM redhat/ubi9-minimal:9.4
RUN microdnf install -y httpd-2.4.6
