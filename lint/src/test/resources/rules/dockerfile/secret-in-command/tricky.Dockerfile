FROM ruby:3
RUN SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile
RUN SECRET_KEY_BASE=dummy rake assets:precompile
RUN MYSQL_RANDOM_ROOT_PASSWORD=yes ./start
RUN --mount=type=secret,id=t TOKEN=$(cat /run/secrets/t) ./fetch
RUN API_TOKEN=abc123 ./fetch
