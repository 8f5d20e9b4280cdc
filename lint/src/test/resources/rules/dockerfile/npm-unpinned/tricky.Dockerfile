FROM node:22
RUN npm ci && npm install
RUN npm install -g npm@latest
RUN npm i -g @scope/a@1.2.3 b@^2
RUN npm install ./local.tgz git+https://example.com/a.git
RUN npm install ./a.tar b.tar github:team/c#4f1c2d
RUN npm install team/a
RUN npm install git+ssh://git@git.example.com/team/a.git#semver:1
RUN npm install packages/a.tgz @team/a@1.2.3
