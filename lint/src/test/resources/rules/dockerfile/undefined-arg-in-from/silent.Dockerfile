ARG MY_ARCH=amd64
FROM --platform=linux/${MY_ARCH} busybox:1.36
