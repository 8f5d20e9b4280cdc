FROM debian:12
RUN cd /tmp && make
RUN (cd /tmp && make)
RUN make && cd /tmp
RUN 'cd' /x
RUN <<EOF
cd /tmp
EOF
