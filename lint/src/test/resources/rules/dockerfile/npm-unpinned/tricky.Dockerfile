FROM node:22
RUN npm ci && npm install
RUN npm install -g npm@latest
RUN npm i -g @scope/a@1.2.3 b@^2
RUN npm install ./local.tgz git+https://example.com/a.git
