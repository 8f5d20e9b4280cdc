package dev.lazaret.base;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Something wrong on a line of a Dockerfile, Kubernetes or Compose file.
 *
 * @param evidence what was seen, safe to print
 */
public record SourceLineFinding(
        String id,
        List<String> aliases,
        Severity severity,
        String title,
        Location place,
        String evidence,
        String remedy)
        implements Finding {

    public SourceLineFinding {
        aliases = aliases.stream().sorted().toList();
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
                evidence,
                remedy);
    }
}
