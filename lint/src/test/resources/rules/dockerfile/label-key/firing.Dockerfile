FROM alpine:3.20
LABEL Bad_Key$=1
