FROM alpine:3.20

RUN <<EOF
echo \

  here the shell reads
EOF
RUN echo a \
    # a comment
  	

    b
ONBUILD RUN echo \

    c
RUN echo d\\

CMD ["e"] \

