FROM debian:12
ADD https://example.com/tool /usr/bin/tool
RUN curl -fsSLo /usr/bin/a https://example.com/a && chmod +x /usr/bin/a
RUN wget -qO- https://example.com/a.tgz | tar -xz
