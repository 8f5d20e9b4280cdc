FROM debian:12
RUN curl -x http://proxy:3128 -O https://example.com/a
RUN curl --proxy http://proxy:3128 -O http://example.com/a
RUN pip install --index-url=http://example.com/simple a==1
RUN curl -s http://localhost:8080/health
