FROM debian:12
RUN apt-get update && xargs -a packages.txt apt-get install -y
RUN apt-get update && cat packages.txt | xargs -n 5 apt-get install -y
RUN apt-get update && aptitude install -y a
RUN apt-get update -qq
RUN sudo -H -u root apt-get update
