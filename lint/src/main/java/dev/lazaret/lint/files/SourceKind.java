package dev.lazaret.lint.files;

import dev.lazaret.base.Limits;
import dev.lazaret.base.Text;
import dev.lazaret.lint.dockerfile.syntax.Dockerfile;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.yaml.YamlKind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file is, so that the right rules are asked. */
public enum SourceKind {
    DOCKERFILE,
    KUBERNETES,
    COMPOSE;

    /** Names such as Dockerfile.md, which speak of Dockerfiles without being one. */
    private static final Set<String> OTHER_ENDS =
            Set.of("dockerignore", "md", "json", "yaml", "yml", "html", "lock", "orig", "rej");

    /** Endings of program text: Dockerfile.go builds with Go, dockerfile.go is written in it. */
    private static final Set<String> PROGRAM_ENDS =
            Set.of("go", "py", "js", "ts", "rs", "rb", "java", "sh", "vim");

    private static final int DETECTED_CHARS_MAX = 64 * 1024;

    /** The name people type and read. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a label in any case.
     *
     * @throws IllegalArgumentException naming the valid labels
     */
    public static SourceKind parse(String text) {
        for (SourceKind kind : values()) {
            if (kind.label().equalsIgnoreCase(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "not a kind: '"
                        + Text.quote(text, 40)
                        + "' (one of dockerfile, kubernetes, compose)");
    }

    /** Whether a file of this name, without its folder, is a Dockerfile. */
    static boolean isDockerfile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : List.of("dockerfile", "containerfile")) {
            if (lower.equals(word) || lower.endsWith("." + word)) {
                return true;
            }
            if (lower.startsWith(word + ".") || lower.startsWith(word + "-")) {
                String end = lower.substring(lower.lastIndexOf('.') + 1);
                boolean program = name.startsWith(word) && PROGRAM_ENDS.contains(end);
                return !program && !OTHER_ENDS.contains(end) && !end.endsWith("~");
            }
        }
        return false;
    }

    /** Whether a file of this name may be a manifest. */
    static boolean isYaml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    private static boolean isCompose(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return isYaml(name) && (lower.startsWith("compose") || lower.startsWith("docker-compose"));
    }

    /** Tells by name, then by what the text holds; empty when it is none of these. */
    public static Optional<SourceKind> detect(String name, String text) {
        if (isDockerfile(name)) {
            return Optional.of(DOCKERFILE);
        }
        return switch (YamlKind.detect(text)) {
            case KUBERNETES -> Optional.of(KUBERNETES);
            case COMPOSE -> Optional.of(COMPOSE);
            case NEITHER -> {
                if (isCompose(name)) {
                    yield Optional.of(COMPOSE);
                }
                boolean builds = !isYaml(name) && startsAsDockerfile(text);
                yield builds ? Optional.of(DOCKERFILE) : Optional.empty();
            }
        };
    }

    /** A Dockerfile begins with FROM, after ARGs perhaps. */
    private static boolean startsAsDockerfile(String text) {
        String head = text.substring(0, Math.min(text.length(), DETECTED_CHARS_MAX));
        Dockerfile file = Dockerfile.parse(head, Limits.DEFAULT);
        return file.instructions().stream()
                .filter(instruction -> instruction.keyword() != Keyword.ARG)
                .findFirst()
                .filter(first -> first.keyword() == Keyword.FROM)
                .isPresent();
    }
}
