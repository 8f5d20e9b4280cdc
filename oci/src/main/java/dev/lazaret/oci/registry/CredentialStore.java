package dev.lazaret.oci.registry;

import dev.lazaret.oci.Environment;
import dev.lazaret.oci.UnauthorizedException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what the user signed in with, as podman and docker do: {@code $REGISTRY_AUTH_FILE} alone if
 * it is set; else {@code $XDG_RUNTIME_DIR/containers/auth.json}, {@code
 * $XDG_CONFIG_HOME/containers/auth.json}, {@code $DOCKER_CONFIG/config.json}, each with its
 * defaults. The first that knows the registry counts.
 */
record CredentialStore(Environment environment) {

    /** Credentials for a repository; empty when the user never signed in there. */
    Optional<Credentials> find(String registry, String repository) throws UnauthorizedException {
        List<String> keys = RegistryKeys.of(registry, repository);
        for (Path file : files()) {
            if (Files.isRegularFile(file)) {
                Optional<Credentials> found = find(AuthFile.read(file), keys, registry);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Credentials> find(AuthFile file, List<String> keys, String registry)
            throws UnauthorizedException {
        Optional<String> helper = file.helper(keys);
        if (helper.isPresent()) {
            Optional<Credentials> kept =
                    new CredentialHelper(helper.get(), environment)
                            .get(RegistryKeys.helperName(registry));
            if (kept.isPresent()) {
                return kept;
            }
        }
        return file.stated(keys);
    }

    private List<Path> files() {
        Optional<String> only = environment.variable("REGISTRY_AUTH_FILE");
        if (only.isPresent()) {
            return List.of(Path.of(only.get()));
        }
        List<Path> files = new ArrayList<>();
        environment
                .runtimeDirectory()
                .ifPresent(run -> files.add(run.resolve("containers/auth.json")));
        files.add(
                environment
                        .variable("XDG_CONFIG_HOME")
                        .map(Path::of)
                        .orElse(environment.home().resolve(".config"))
                        .resolve("containers/auth.json"));
        files.add(
                environment
                        .variable("DOCKER_CONFIG")
                        .map(Path::of)
                        .orElse(environment.home().resolve(".docker"))
                        .resolve("config.json"));
        return List.copyOf(files);
    }
}
