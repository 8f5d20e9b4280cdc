FROM team/cuda:12
# what refers to itself is of the base image
COPY a $LIB
ENV LIB=/a:$LIB
ENV LIB=/b:$LIB
COPY b $HERE
ENV HERE=/b
COPY c $THERE
ARG THERE=/c
