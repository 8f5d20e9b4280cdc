FROM debian:12 AS build
RUN apt-get update && apt-get install -y gcc=1
FROM scratch
COPY --from=build /app /app
