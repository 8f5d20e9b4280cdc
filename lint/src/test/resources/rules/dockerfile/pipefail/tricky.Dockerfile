FROM debian:12
RUN echo "00 a" | sha256sum -c -
RUN yes | ./setup
RUN printf x | sort | uniq
RUN bash -o pipefail -c "curl -s https://example.com/a | tar x"
RUN sh -c "curl -s https://example.com/a | tar x"
