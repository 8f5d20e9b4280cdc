FROM debian:12
RUN curl -fsSLokubectl https://example.com/a
RUN curl -fsSk https://example.com/a
RUN bash -c "$(curl -k https://example.com/a)"
RUN export NODE_TLS_REJECT_UNAUTHORIZED=0 && npm ci
