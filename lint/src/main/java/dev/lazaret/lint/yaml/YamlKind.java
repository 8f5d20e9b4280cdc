package dev.lazaret.lint.yaml;

import dev.lazaret.base.Limits;

import java.util.Set;

/** What a YAML file is, so that the right rules are asked. */
public enum YamlKind {
    KUBERNETES,
    COMPOSE,
    NEITHER;

    // What may stand beside services at the top of a Compose file.
    private static final Set<String> COMPOSE_KEYS =
            Set.of(
                    "services",
                    "version",
                    "name",
                    "networks",
                    "volumes",
                    "secrets",
                    "configs",
                    "include",
                    "models");

    /** Tells by the keys of the documents; a file with any Kubernetes object is Kubernetes. */
    public static YamlKind detect(String text) {
        if (!mayBeEither(text)) {
            return NEITHER;
        }
        YamlKind kind = NEITHER;
        YamlDocuments documents = YamlReader.read("", text, Limits.DEFAULT);
        for (YamlCursor root : documents.roots()) {
            if (isObject(root)) {
                return KUBERNETES;
            }
            if (isCompose(root)) {
                kind = COMPOSE;
            }
        }
        return kind == NEITHER && !documents.gaps().isEmpty() ? guess(text) : kind;
    }

    /**
     * Most YAML is neither and need not be parsed. A key with an escape in it is not looked for.
     */
    private static boolean mayBeEither(String text) {
        return (text.contains("apiVersion") && text.contains("kind"))
                || text.contains("services")
                || text.contains("include");
    }

    private static boolean isObject(YamlCursor root) {
        return root.get("apiVersion").text().isPresent() && root.get("kind").text().isPresent();
    }

    private static boolean isCompose(YamlCursor root) {
        boolean services =
                !root.get("services").entries().isEmpty() || root.get("include").isPresent();
        return services
                && root.entries().stream()
                        .map(entry -> entry.key().text())
                        .allMatch(key -> COMPOSE_KEYS.contains(key) || key.startsWith("x-"));
    }

    /** Of a file that cannot be read, so that its gap is told by the right room. */
    private static YamlKind guess(String text) {
        boolean version = false;
        boolean kind = false;
        boolean services = false;
        for (String line : (Iterable<String>) text.lines().limit(10_000)::iterator) {
            version |= line.startsWith("apiVersion:");
            kind |= line.startsWith("kind:");
            services |= line.startsWith("services:");
        }
        if (version && kind) {
            return KUBERNETES;
        }
        return services ? COMPOSE : NEITHER;
    }
}
