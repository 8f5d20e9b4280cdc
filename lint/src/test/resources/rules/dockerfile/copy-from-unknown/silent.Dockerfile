FROM alpine:3.20 AS build
FROM alpine:3.20
COPY --from=build /a /a
COPY --from=0 /b /b
