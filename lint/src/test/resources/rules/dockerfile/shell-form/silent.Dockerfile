FROM alpine:3.20
ENTRYPOINT ["sleep"]
CMD ["10"]
