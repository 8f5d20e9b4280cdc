package dev.lazaret.judge;

import dev.lazaret.judge.yaml.PolicyException;
import dev.lazaret.judge.yaml.YamlMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The policies that come with the program, as files one can read, copy and change. */
public final class ReadyPolicies {

    private static final List<String> NAMES =
            List.of("baseline", "cis-docker-4", "distroless", "strict");

    private ReadyPolicies() {}

    /** Their names, sorted. */
    public static List<String> names() {
        return NAMES;
    }

    /** The text of one; empty when there is none of this name. */
    public static Optional<String> text(String name) {
        return NAMES.contains(name) ? Optional.of(resource(name + ".yaml")) : Optional.empty();
    }

    /** What one is for, in a sentence or two; empty when there is none of this name. */
    public static Optional<String> description(String name) {
        return text(name).map(text -> describe(name, text));
    }

    private static String describe(String name, String text) {
        try {
            return YamlMap.parse(name, text).optional("description", "");
        } catch (PolicyException e) {
            throw new IllegalStateException("our own policy " + name + " cannot be read", e);
        }
    }

    /** The cases that show what it does; empty when there is none of this name. */
    public static Optional<String> cases(String name) {
        return NAMES.contains(name)
                ? Optional.of(resource(name + ".cases.yaml"))
                : Optional.empty();
    }

    private static String resource(String file) {
        String path = "policies/" + file;
        try (InputStream in = ReadyPolicies.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not in our own jar: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to read our own " + path, e);
        }
    }
}
