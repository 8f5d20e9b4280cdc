FROM debian:12
RUN apt-get install -y --allow-unauthenticated curl=1
RUN echo "deb [trusted=yes] https://example.com/ ./" > /etc/apt/sources.list.d/a.list
