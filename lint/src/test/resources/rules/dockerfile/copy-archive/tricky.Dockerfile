FROM debian:12
COPY dump.sql.gz /
RUN gunzip /dump.sql.gz
COPY a.tar.gz /
RUN tar czf /a.tar.gz /b
COPY c.tar.xz /
RUN tar -xJf /c.tar.xz
COPY build/app-1.2.tar.gz /tmp/app.tgz
RUN tar xzf /tmp/app.tgz
COPY build/b.tar /tmp/b.bin
