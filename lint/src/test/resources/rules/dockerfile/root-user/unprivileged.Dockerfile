FROM nginxinc/nginx-unprivileged:1.27
COPY a /a
