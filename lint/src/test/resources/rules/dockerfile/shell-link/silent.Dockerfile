FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN ln -s /a /b
