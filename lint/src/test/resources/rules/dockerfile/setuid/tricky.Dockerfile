FROM debian:12
RUN install -m 4755 a /usr/bin/a
COPY --chmod=4755 b /usr/bin/b
RUN find / -xdev -perm /6000 -exec chmod a-s {} +
RUN mkdir -m 1777 /t
RUN install --directory --mode 3777 /run/x && mkdir -m 2775 /y
