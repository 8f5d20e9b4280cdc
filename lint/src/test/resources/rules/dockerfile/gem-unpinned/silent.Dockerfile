FROM ruby:3.3
RUN gem install rake:13.2.1 && gem install -v 1.0 other
