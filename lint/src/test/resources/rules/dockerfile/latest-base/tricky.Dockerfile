ARG TAG=latest
FROM debian:${TAG}
FROM debian:${OTHER:-latest}
FROM debian:latest@sha256:f3d28607ddd78734bb7f71f117f3c6706c666b8b76cbff7c9ff6e5718d46ff64
