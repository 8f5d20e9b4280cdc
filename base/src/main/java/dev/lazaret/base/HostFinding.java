package dev.lazaret.base;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Something wrong with an engine, its host or a running container.
 *
 * @param evidence what was seen, safe to print
 */
public record HostFinding(
        String id,
        List<String> aliases,
        Severity severity,
        String title,
        Location place,
        String evidence,
        String remedy)
        implements Finding {

    public HostFinding {
        aliases = aliases.stream().sorted().toList();
    }

    @Override
    public String kind() {
        return "host";
    }

    @Override
    public HostFinding inLayer(@Nullable Digest layer) {
        return new HostFinding(
                id,
                aliases,
                severity,
                title,
                new Location(layer, place.path(), place.line()),
                evidence,
                remedy);
    }
}
