# check=experimental=InvalidDefinitionDescription
# the version to take
ARG VERSION=3.20
FROM alpine:$VERSION
