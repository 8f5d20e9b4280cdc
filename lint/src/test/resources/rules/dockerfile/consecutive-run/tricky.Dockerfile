FROM debian:12
RUN --mount=type=cache,target=/c a
RUN --mount=type=cache,target=/c b
RUN --mount=type=cache,target=/c c
RUN d
# why this is apart
RUN e
USER 1
RUN f
RUN g
RUN a && b
RUN c
RUN d; e
RUN f | g
