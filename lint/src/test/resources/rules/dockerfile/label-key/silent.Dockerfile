FROM alpine:3.20
LABEL org.example.name="a b" maintainer=me
