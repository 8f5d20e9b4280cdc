FROM opensuse/leap:15.6
RUN zypper install -y httpd=2.4.6 && zypper clean
RUN zypper --non-interactive in jq=1 && zypper clean
