package dev.lazaret.base;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Something wrong on a line of a Dockerfile, Kubernetes or Compose file.
 *
 * @param column one-based, in UTF-16 code units as editors count; 0 when only the line is known
 * @param evidence what was seen, safe to print
 * @param excerpt the line as it is written, a tab as one space; empty when it is too long or might
 *     show a secret
 */
public record SourceLineFinding(
        String id,
        List<String> aliases,
        Severity severity,
        String title,
        Location place,
        int column,
        String evidence,
        String excerpt,
        String remedy)
        implements Finding {

    public SourceLineFinding {
        aliases = aliases.stream().sorted().toList();
        if (column < 0) {
            throw new IllegalArgumentException("column must not be negative: " + column);
        }
    }

    @Override
    public String kind() {
        return "source-line";
    }

    @Override
    public SourceLineFinding inLayer(@Nullable Digest layer) {
        return new SourceLineFinding(
                id,
                aliases,
                severity,
                title,
                new Location(layer, place.path(), place.line()),
                column,
                evidence,
                excerpt,
                remedy);
    }
}
