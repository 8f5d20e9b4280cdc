FROM alpine:3.20 AS build
FROM alpine:3.20 AS last
COPY --from=build /a /b
