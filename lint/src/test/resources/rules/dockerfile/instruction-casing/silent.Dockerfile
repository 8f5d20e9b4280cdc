FROM alpine:3.20
RUN make
COPY app /app
