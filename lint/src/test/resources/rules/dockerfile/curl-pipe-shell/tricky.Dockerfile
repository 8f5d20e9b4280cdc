FROM debian:12
RUN curl -s https://example.com/a | python3 -c 'import json' | tee x
RUN curl -s https://example.com/a | python3 -m json.tool
RUN curl -s https://example.com/a | perl -ne print
RUN curl -s https://example.com/a | bash ./read-list.sh
RUN curl -s https://example.com/a | bash -s -- -y
RUN curl -s https://example.com/a | sudo -E bash -
RUN curl -s https://example.com/a | python3 -
RUN curl -s https://example.com/a | bash -o pipefail
RUN eval "$(wget -qO- https://example.com/a)"
RUN echo "curl https://example.com/a | sh"
RUN curl -sSf https://example.com/a | sh -s -- -y -c default
RUN curl -s https://example.com/a | bash /dev/stdin -c x
RUN curl -s https://example.com/a | python3 -E - -m x
RUN curl -s https://example.com/a | python3 filter.py -
RUN curl -s https://example.com/a | ruby -rjson -e p
RUN curl -s https://example.com/a | bash -euo pipefail
