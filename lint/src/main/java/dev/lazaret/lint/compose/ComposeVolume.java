package dev.lazaret.lint.compose;

import dev.lazaret.lint.yaml.YamlCursor;

import java.util.Arrays;
import java.util.List;

/**
 * A mount of a service (Compose specification, services, volumes).
 *
 * @param source path of the host or name of a volume; empty for an anonymous one
 * @param options what follows the target in the short syntax, or its equal in the long one
 * @param place where to show it
 */
record ComposeVolume(String source, List<String> options, YamlCursor place) {

    ComposeVolume {
        options = List.copyOf(options);
    }

    static ComposeVolume of(YamlCursor item) {
        if (item.text().isPresent()) {
            return ofShort(item);
        }
        YamlCursor propagation = item.at("bind", "propagation");
        List<String> options =
                List.of(
                        item.get("read_only").isTrue() ? "ro" : "rw",
                        propagation.textOrEmpty(),
                        item.get("type").textOrEmpty());
        YamlCursor source = item.get("source");
        return new ComposeVolume(source.textOrEmpty(), options, source.isPresent() ? source : item);
    }

    private static ComposeVolume ofShort(YamlCursor item) {
        String[] parts = item.textOrEmpty().split(":", 4);
        if (parts.length < 2) {
            return new ComposeVolume("", List.of(), item);
        }
        List<String> options =
                parts.length < 3 ? List.of() : Arrays.asList(parts[2].split(",", 20));
        return new ComposeVolume(parts[0], options, item);
    }

    /** Whether the source is a path and not a volume that the engine manages. */
    boolean isHostPath() {
        boolean path = source.startsWith("/") || source.startsWith(".") || source.startsWith("~");
        return path || options.contains("bind");
    }

    boolean readOnly() {
        return options.contains("ro");
    }

    boolean isShared() {
        return options.contains("shared") || options.contains("rshared");
    }
}
