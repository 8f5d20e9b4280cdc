from alpine:3.20 AS one
from alpine:3.20 as two
From alpine:3.20 as three
FROM alpine:3.20 \
  # a comment
  As four
FROM alpine:3.20
