FROM debian:12
RUN apt-get install -y sudo
RUN echo "sudo is not here" && ls 'sudo' # sudo
RUN true && sudo -u app true
RUN sh -c "sudo true"
RUN <<EOF
#!/bin/bash -e
sudo true
EOF
RUN <<EOF
#!/usr/bin/env python3
sudo = 1
EOF
