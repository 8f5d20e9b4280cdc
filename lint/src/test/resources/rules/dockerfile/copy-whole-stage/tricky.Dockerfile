FROM debian:12 AS a
FROM debian:12
ARG DIR
COPY --from=a $DIR/ /x
COPY --from=a / /
