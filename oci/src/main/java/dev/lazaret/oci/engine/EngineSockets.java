package dev.lazaret.oci.engine;

import dev.lazaret.oci.Environment;
import dev.lazaret.oci.ImageLocator.Engine.Kind;
import dev.lazaret.oci.UnsupportedImageException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where engines listen: what the environment says, else the usual places, the user's own first. */
final class EngineSockets {

    private static final String UNIX = "unix://";

    private EngineSockets() {}

    /** The places to look at, best first; one that the environment names is the only one. */
    static List<Path> of(Kind kind, Environment environment) throws UnsupportedImageException {
        String variable = kind == Kind.DOCKER ? "DOCKER_HOST" : "CONTAINER_HOST";
        Optional<String> named = environment.variable(variable);
        if (named.isPresent()) {
            return List.of(unix(variable, named.get()));
        }
        List<Path> places = new ArrayList<>();
        switch (kind) {
            case DOCKER -> {
                places.add(Path.of("/var/run/docker.sock"));
                environment.runtimeDirectory().ifPresent(d -> places.add(d.resolve("docker.sock")));
                places.add(environment.home().resolve(".docker/run/docker.sock"));
            }
            case PODMAN -> {
                environment
                        .runtimeDirectory()
                        .ifPresent(d -> places.add(d.resolve("podman/podman.sock")));
                places.add(Path.of("/run/podman/podman.sock"));
            }
        }
        return List.copyOf(places);
    }

    static Optional<Path> existing(List<Path> places) {
        return places.stream().filter(Files::exists).findFirst();
    }

    private static Path unix(String variable, String address) throws UnsupportedImageException {
        if (!address.startsWith(UNIX)) {
            throw new UnsupportedImageException(
                    "find the engine at " + variable + "='" + address + "'",
                    "only unix:// addresses are spoken",
                    "save the image there and scan the archive, or push it to a registry");
        }
        return Path.of(address.substring(UNIX.length()));
    }
}
