FROM debian:12
ARG TO
ADD a.py b.py /c
COPY a b $TO
COPY a b ./
COPY ["a", "b", "/c"]
COPY <<A <<B /d
x
A
y
B
