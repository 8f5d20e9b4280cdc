FROM alpine:3.20 AS base
ARG F=node_modules/x/y.js
COPY . /
ADD a/b.txt a/b/c.txt b.txt /x/
COPY ["/docs/a/b.md", "docs", "./$F", "/x/"]
COPY src/a.pyc b.pyx /x/
COPY --from=base docs/a /x/
ADD https://example.com/docs/a.txt /x/
COPY secret1.key secret12.key $UNKNOWN/docs/x /x/
COPY ../docs/x <<docs/x /x/
docs/x
ONBUILD COPY docs/x /x/
