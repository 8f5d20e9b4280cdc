FROM node:22
RUN yarn --frozen-lockfile
RUN yarn install --frozen-lockfile && yarn cache clean
RUN yarn --version
