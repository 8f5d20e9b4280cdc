FROM ruby:3
RUN gem install rake:13.2.1 -N && gem install rails -v 7.1.0 && gem install -g Gemfile
RUN gem install --no-document bundler
RUN gem install nokogiri:1.18.0 -- --use-system-libraries true
