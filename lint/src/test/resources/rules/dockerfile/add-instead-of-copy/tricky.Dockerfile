FROM debian:12
ADD site.tar.zst data.gz /x/
ADD https://example.com/a git@example.com:a/b.git /x/
ADD --chown=1:1 ["a b.txt", "/x/"]
ADD <<EOF /etc/x
y
EOF
ADD $UNSET /x
