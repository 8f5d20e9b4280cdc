package dev.lazaret.base;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A secret (key, token, password) where anybody who pulls the image can read it. Evidence is
 * masked.
 *
 * @param evidence what was seen, safe to print
 */
public record SecretFinding(
        String id,
        List<String> aliases,
        Severity severity,
        String title,
        Location place,
        String evidence,
        String remedy)
        implements Finding {

    public SecretFinding {
        aliases = aliases.stream().sorted().toList();
    }

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public SecretFinding inLayer(@Nullable Digest layer) {
        return new SecretFinding(
                id,
                aliases,
                severity,
                title,
                new Location(layer, place.path(), place.line()),
                evidence,
                remedy);
    }

    /** The same finding, as bad as that. */
    public SecretFinding withSeverity(Severity other) {
        return new SecretFinding(id, aliases, other, title, place, evidence, remedy);
    }

    /** The same finding with more said of what was seen. */
    public SecretFinding withEvidence(String text) {
        return new SecretFinding(id, aliases, severity, title, place, text, remedy);
    }
}
