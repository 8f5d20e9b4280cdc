FROM alpine:3.20
RUN curl -u me:not-a-real-one https://example.com/a
RUN export API_TOKEN=not-a-real-one && make
RUN git clone https://me:not-a-real-one@example.com/a.git
