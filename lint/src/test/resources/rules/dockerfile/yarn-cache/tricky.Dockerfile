FROM node:22
RUN yarn --frozen-lockfile
RUN yarn install --frozen-lockfile && yarn cache clean
RUN yarn --version
RUN --mount=type=cache,target=/var/lib/apt yarn install
RUN --mount=type=tmpfs,target=/root/.cache yarn install
RUN --mount=type=cache,dst=/usr/local/share/.cache/yarn yarn install
