package dev.lazaret.base;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong: rule, severity, place, evidence, remedy.
 *
 * <p>{@link #id()} is what people type: a CVE or advisory id for vulnerabilities, a path-like rule
 * id ({@code image/root-user}) for the rest. {@link #aliases()} are equally accepted everywhere.
 */
public sealed interface Finding extends Fact
        permits VulnerabilityFinding,
                SecretFinding,
                FileFinding,
                ConfigurationFinding,
                SourceLineFinding,
                HostFinding {

    /** The order of every report: worst first, then by id, place and evidence. */
    Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity)
                    .reversed()
                    .thenComparing(Finding::id)
                    .thenComparing(finding -> String.valueOf(finding.place().path()))
                    .thenComparingInt(finding -> finding.place().line())
                    .thenComparing(Finding::title)
                    .thenComparing(finding -> String.valueOf(finding.place().layer()));

    /** The kind's name in reports and policies. */
    String kind();

    /** The permanent id of the rule or vulnerability. */
    String id();

    /** Other ids of the same thing, sorted. */
    List<String> aliases();

    Severity severity();

    /** One line for people: what is wrong. */
    String title();

    Location place();

    /** What was seen, safe to print; empty for vulnerabilities, whose evidence is their match. */
    default String evidence() {
        return "";
    }

    /** Where and what was seen; evidence that begins with its place needs that no second time. */
    default String sight() {
        String where = place().text();
        return where.isEmpty() || evidence().startsWith(where)
                ? evidence()
                : where + (evidence().isEmpty() ? "" : ": " + evidence());
    }

    /** What to do about it; empty when nothing is known. */
    String remedy();

    /** The same finding, placed in a layer, or in none: a directory of the disk has no layers. */
    Finding inLayer(@Nullable Digest layer);
}
