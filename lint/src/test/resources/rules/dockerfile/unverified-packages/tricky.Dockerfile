FROM debian:12
RUN apt-get install -y --allow-unauthenticated a
RUN echo "deb [arch=amd64 trusted=yes] https://example.com x main" > /etc/apt/sources.list.d/x.list
RUN echo --allow-unauthenticated
RUN printf 'gpgcheck=0\n' >> /etc/yum.repos.d/x.repo
RUN echo 'deb [signed-by=/k.gpg] https://example.com x main' > /etc/apt/sources.list.d/y.list
RUN apk index --allow-untrusted -o i *.apk && echo "deb [ trusted=yes ] file:///x ./" > /etc/apt/sources.list
RUN apk add --allow-untrusted /x.apk
