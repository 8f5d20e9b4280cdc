FROM fedora:40
RUN dnf install -y httpd-2.4.6 && dnf clean all
RUN --mount=type=cache,target=/var/cache/dnf dnf install -y jq-1.7
