FROM debian:12
RUN apt-get install -y ./x.deb /tmp/y.deb pkg=1.2* "q=${V}" $PKGS foo/bookworm-backports
RUN apt-get install -y -t bookworm-backports a=1 -o Dpkg::Options::=--force-confold
RUN xargs -a list apt-get install -y
RUN apt-get install -y \
    # why
    a=1 \

    b
RUN sh -c 'apt-get install -y c'
RUN aptitude install -y a
