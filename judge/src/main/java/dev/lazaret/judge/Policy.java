package dev.lazaret.judge;

import dev.lazaret.base.Severity;

import java.util.List;

/**
 * What turns findings into a verdict.
 *
 * @param severityMin findings below it are ignored; those of unknown severity never are
 * @param ignoreUnfixed vulnerabilities without a fixed version are ignored
 * @param ignoredIds findings with these ids or aliases are ignored
 * @param failOn any of these blocks
 * @param waivers exceptions; those that have expired become findings
 */
public record Policy(
        Severity severityMin,
        boolean ignoreUnfixed,
        List<String> ignoredIds,
        List<FailOn> failOn,
        List<Waiver> waivers) {

    /** Reports everything, blocks nothing. */
    public static final Policy REPORT_ALL =
            new Policy(Severity.UNKNOWN, false, List.of(), List.of(), List.of());

    public Policy {
        ignoredIds = List.copyOf(ignoredIds);
        failOn = List.copyOf(failOn);
        waivers = List.copyOf(waivers);
    }
}
