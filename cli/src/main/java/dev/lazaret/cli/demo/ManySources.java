package dev.lazaret.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with enough files to lint for the compiler to learn what is hot. Only the training run
 * for the AOT cache makes it.
 */
public final class ManySources {

    private static final int DOCKERFILES = 300;

    private static final String DOCKERFILE =
            """
            # syntax=docker/dockerfile:1
            ARG VERSION=22
            FROM node:${VERSION} AS build
            WORKDIR /src
            ENV HOME=/src API_TOKEN=none
            COPY package.json ./
            RUN --mount=type=cache,target=/root/.npm npm ci && npm run build
            RUN set -eux; if [ -f x ]; then tar xzf x; fi
            RUN <<EOF
            cd /app
            for each in a b c; do mkdir -p "/srv/$each"; done
            EOF
            # hadolint ignore=DL3008
            FROM debian:13-slim
            RUN apt-get update \\
                && apt-get install -y curl git \\
                && rm -rf /var/lib/apt/lists/*
            RUN curl -fsSL https://example.org/install.sh | sh
            RUN pip install -r requirements.txt && sudo chmod 777 /srv
            RUN cd /app && make -j4
            ADD app.py /app/
            COPY --from=build /src/dist /app
            LABEL org.opencontainers.image.source="https://example.org/app"
            EXPOSE 22 8080
            CMD python app.py
            """;

    private static final String MANIFEST =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
              template:
                spec:
                  containers:
                    - name: web
                      image: nginx:latest
                      securityContext: &open
                        privileged: true
                    - name: side
                      image: busybox
                      securityContext: *open
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: all}
            rules:
              - {apiGroups: ["*"], resources: ["*"], verbs: ["*"]}
            """;

    private static final String COMPOSE =
            """
            services:
              web:
                image: nginx
                privileged: true
                ports: ["22:22"]
                volumes: ["/var/run/docker.sock:/var/run/docker.sock"]
            """;

    private ManySources() {}

    /** Writes them. */
    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < DOCKERFILES; i++) {
            Files.writeString(folder.resolve("Dockerfile." + i), DOCKERFILE);
        }
        Files.writeString(folder.resolve("compose.yaml"), COMPOSE);
        Files.writeString(folder.resolve("web.yaml"), MANIFEST);
    }
}
