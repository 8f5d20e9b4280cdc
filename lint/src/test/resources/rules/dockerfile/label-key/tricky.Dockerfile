FROM debian:12
LABEL org.example.a=1 \
      Bad=2
