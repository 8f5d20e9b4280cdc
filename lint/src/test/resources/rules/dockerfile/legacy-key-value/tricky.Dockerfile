FROM alpine:3.20
ENV A=1 B=2
LABEL a b=c
label "a b"=c
ONBUILD ENV A b c
ARG A
ENV A=b c=d
