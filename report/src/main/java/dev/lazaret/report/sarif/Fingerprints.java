package dev.lazaret.report.sarif;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.base.VulnerabilityFinding;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a finding is known by from run to run (SARIF 3.27.17): it stays when layers are rebuilt,
 * days pass and other findings come and go. No two of one report are the same.
 */
final class Fingerprints {

    private static final Pattern PASSING_TIME = Pattern.compile("\\d++ days?");

    private final Map<String, Integer> seen = new HashMap<>();

    /** The next finding's; those that nothing tells apart are numbered. */
    String of(Finding finding) {
        String identity =
                String.join(
                        "\n",
                        finding.id(),
                        subject(finding),
                        String.valueOf(finding.place().path()));
        int number = seen.merge(identity, 1, Integer::sum);
        String text = number == 1 ? identity : identity + "\n" + number;
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }

    private static String subject(Finding finding) {
        return switch (finding) {
            case VulnerabilityFinding v -> v.component().name();
            case SourceLineFinding source -> source.evidence();
            // it has no path: what was seen is all that tells two of a rule apart
            case ConfigurationFinding c ->
                    PASSING_TIME.matcher(c.title() + "\n" + c.evidence()).replaceAll("days");
            default -> "";
        };
    }
}
