# check=experimental=InvalidDefinitionDescription
# VERSION is the one to take
ARG VERSION=3.20
FROM alpine:$VERSION
