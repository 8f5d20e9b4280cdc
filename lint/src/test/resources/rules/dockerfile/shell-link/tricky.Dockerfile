FROM debian:12
RUN ln -s /bin/sh /usr/local/bin/shell
RUN ln -sf bash /bin/sh
