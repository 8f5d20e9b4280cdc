FROM debian:12
RUN chmod u+w,o-w a && chmod g+w b && chmod 1777 /tmp && chmod +x 777x
RUN chmod o=rw a
RUN mkdir -p -m 0777 /x
RUN install -m 644 a b
RUN chmod 777 "$t" && make && rm -rf "$t"
