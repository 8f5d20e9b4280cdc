FROM debian:12
RUN curl -fsSL https://example.com/a | sh
RUN curl -s https://example.com/a | python3 -c 'import json'
RUN curl -fsSL https://example.com/a.tgz | tar xz
RUN curl -fsSLo a https://example.com/a && echo "00 a" | sha256sum -c - && chmod +x a
RUN arch="$(dpkg --print-architecture)" && curl -fsSL "https://example.com/$arch" | awk '/x/' | xargs wget
RUN install -m 0755 -d /etc/apt/keyrings && curl -fsSL https://example.com/gpg -o /etc/apt/keyrings/a.asc
RUN curl -fsSL https://example.com/key | gpg --dearmor -o /k && curl -fsSLo /b https://example.com/b && chmod +x /b
RUN curl -LO https://example.com/a.tgz && if [ "$(openssl sha512 -r a.tgz)" = "$SUM" ]; then tar xzf a.tgz; fi
RUN curl -LO https://example.com/a.tgz && [ "$(sha256sum a.tgz)" = "$SUM" ] && tar xzf a.tgz
