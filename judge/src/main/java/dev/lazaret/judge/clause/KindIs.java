package dev.lazaret.judge.clause;

import dev.lazaret.judge.facts.Matter;

import java.util.List;
import java.util.Set;

/** {@code kind: [vulnerability, secret]}. */
public record KindIs(List<String> kinds) implements Condition {

    /** Kinds of findings. */
    public static final Set<String> VALID =
            Set.of("vulnerability", "secret", "file", "configuration", "source-line", "host");

    public KindIs {
        kinds = List.copyOf(kinds);
    }

    @Override
    public boolean holds(Matter matter) {
        return matter.finding() != null && kinds.contains(matter.finding().kind());
    }

    @Override
    public String text() {
        return "kind: " + String.join(" or ", kinds);
    }

    @Override
    public String actual(Matter matter) {
        return "kind is " + (matter.finding() == null ? "none" : matter.finding().kind());
    }
}
