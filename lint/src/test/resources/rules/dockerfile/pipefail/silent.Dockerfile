FROM debian:12
RUN set -o pipefail && wget -qO- https://example.com/a | tar -x
SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
RUN wget -qO- https://example.com/a | tar -x
