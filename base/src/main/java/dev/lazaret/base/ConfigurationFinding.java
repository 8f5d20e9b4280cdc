package dev.lazaret.base;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Something wrong in an image's configuration, a policy file or a waiver.
 *
 * @param evidence what was seen, safe to print
 */
public record ConfigurationFinding(
        String id,
        List<String> aliases,
        Severity severity,
        String title,
        Location place,
        String evidence,
        String remedy)
        implements Finding {

    public ConfigurationFinding {
        aliases = aliases.stream().sorted().toList();
    }

    @Override
    public String kind() {
        return "configuration";
    }

    @Override
    public ConfigurationFinding inLayer(@Nullable Digest layer) {
        return new ConfigurationFinding(
                id,
                aliases,
                severity,
                title,
                new Location(layer, place.path(), place.line()),
                evidence,
                remedy);
    }

    /** The same finding with other evidence. */
    public ConfigurationFinding withEvidence(String other) {
        return new ConfigurationFinding(id, aliases, severity, title, place, other, remedy);
    }
}
