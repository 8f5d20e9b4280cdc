FROM node:22
RUN npm ci && npm install -g typescript@5.6.2 @scope/tool@1.0.0
