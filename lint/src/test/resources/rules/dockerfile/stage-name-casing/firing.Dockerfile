FROM alpine:3.20 AS Build
RUN make
FROM alpine:3.20
COPY --from=build /app /app
