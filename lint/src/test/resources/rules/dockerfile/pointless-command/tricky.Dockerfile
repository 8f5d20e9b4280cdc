FROM debian:12
RUN --mount=type=ssh ssh -T git@example.com
RUN command -v ps
RUN ssh host true
RUN env A=1 service x start
