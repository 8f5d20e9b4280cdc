FROM alpine:3.20
RUN echo a
COPY b /b
RUN echo b && echo c
RUN --mount=type=cache,target=/c echo d
