FROM debian:12
ENV PATH=/x:$PATH
ENV A=1 B='$A' C=\$A
ENV D=1 E=${D:-2}
ENV Y=a:$Y Y=b:$Y
ENV Z=b:$Z
