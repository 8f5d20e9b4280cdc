FROM alpine:3.20
RUN make
copy app /app
