package dev.lazaret.base;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A file that should not be there, or not like this: setuid, world-writable, malware, a tool.
 *
 * @param evidence what was seen, safe to print
 */
public record FileFinding(
        String id,
        List<String> aliases,
        Severity severity,
        String title,
        Location place,
        String evidence,
        String remedy)
        implements Finding {

    public FileFinding {
        aliases = aliases.stream().sorted().toList();
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public FileFinding inLayer(@Nullable Digest layer) {
        return new FileFinding(
                id,
                aliases,
                severity,
                title,
                new Location(layer, place.path(), place.line()),
                evidence,
                remedy);
    }

    /** The same finding, as bad as that. */
    public FileFinding withSeverity(Severity other) {
        return new FileFinding(id, aliases, other, title, place, evidence, remedy);
    }

    /** The same finding with other evidence. */
    public FileFinding withEvidence(String other) {
        return new FileFinding(id, aliases, severity, title, place, other, remedy);
    }
}
