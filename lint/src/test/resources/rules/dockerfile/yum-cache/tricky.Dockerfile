FROM rockylinux:9
RUN yum clean all && yum install -y a-1
RUN yum install -y a-1 && dnf clean all
RUN yum install -y a-1 && rm -rf /var/{cache,log}/*
RUN yum install -y a-1 && rm -rf /var/log/{a,b}
RUN --mount=type=cache,target=/var/cache yum install -y a-1
