FROM debian:12
RUN apt-get update && apt-get install -y curl=1 && rm -rf /var/lib/apt/lists/*
RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update && apt-get install -y jq=1
