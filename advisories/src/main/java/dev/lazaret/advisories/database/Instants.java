package dev.lazaret.advisories.database;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** RFC 3339 instants in records; a text that is none counts as older than any. */
final class Instants {

    private Instants() {}

    static Optional<Instant> parse(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The later of two, empty when neither is an instant. */
    static String later(String a, String b) {
        Optional<Instant> first = parse(a);
        Optional<Instant> second = parse(b);
        if (second.isEmpty()) {
            return first.isEmpty() ? "" : a;
        }
        return first.isEmpty() || second.get().isAfter(first.get()) ? b : a;
    }
}
