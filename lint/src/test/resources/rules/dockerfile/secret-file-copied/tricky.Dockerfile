FROM debian:12
COPY nginx_signing.key /etc/apt/keyrings/
COPY global-bundle.pem rds-combined-ca-bundle.pem truststore.jks /certs/
COPY .ssh/ /root/.ssh/
COPY tls/server.key .env.production /app/
COPY .env.example /app/.env
COPY registry-ca.pem /etc/ssl/
COPY jwt_signing.key /app/
COPY rootCA.key /app/
COPY ca-key.pem /app/
COPY rootCA.pem fullchain.pem docker.gpg.key /app/
