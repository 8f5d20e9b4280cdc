FROM debian:12 AS a
RUN yes | apt-get install a
RUN apt-get install -qqy a && apt-get -qq install b && apt-get --yes=true install c
RUN apt-get install -q=2 a
RUN apt install a
RUN apt-get -s install a
RUN echo 'Acquire::Retries "3";' > /etc/apt/apt.conf.d/80-retries && apt-get install a
RUN printf 'APT::Get::Assume-Yes "true";' | tee /etc/apt/apt.conf.d/90-yes
RUN apt-get install a
FROM a
RUN apt-get install b
FROM debian:12
RUN apt-get install b
RUN echo a b | xargs apt-get install
RUN apt-get install -q -q a
RUN apt-get install --quiet a
RUN aptitude install a
