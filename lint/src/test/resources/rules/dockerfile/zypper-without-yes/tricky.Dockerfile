FROM opensuse/leap:15
RUN zypper -nq install a=1
RUN zypper --non-interactive in a=1
RUN zypper in --no-confirm a=1
RUN zypper in a=1
