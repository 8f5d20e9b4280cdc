package dev.lazaret.inspect.rule;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.FileFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Location;
import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.base.Text;

import java.util.ArrayList;
import java.util.List;

/**
 * What one rule found, at most {@value #FINDINGS_MAX} findings: whoever has more has one problem,
 * and one more finding says how many were left out.
 */
public final class FindingList {

    /** Findings of one rule in one image. */
    public static final int FINDINGS_MAX = 1_000;

    private static final int EVIDENCE_CHARS_MAX = 500;

    private final Rule rule;
    private final List<Finding> findings = new ArrayList<>();
    private Severity worstLeftOut = Severity.UNKNOWN;
    private long leftOut;

    public FindingList(Rule rule) {
        this.rule = rule;
    }

    /** Something about a file, as bad as the rule says. */
    public void file(Location place, String evidence) {
        file(rule.severity(), place, evidence);
    }

    /** Something about a file. */
    public void file(Severity severity, Location place, String evidence) {
        if (isFull(severity)) {
            return;
        }
        findings.add(fileFinding(rule, severity, place, evidence));
    }

    /** Something about the configuration, as bad as the rule says. */
    public void configuration(String evidence) {
        configuration(rule.severity(), Location.NOWHERE, evidence);
    }

    /** Something about the configuration. */
    public void configuration(Severity severity, String evidence) {
        configuration(severity, Location.NOWHERE, evidence);
    }

    /** Something about the configuration that a layer or a file brought. */
    public void configuration(Severity severity, Location place, String evidence) {
        if (isFull(severity)) {
            return;
        }
        findings.add(
                new ConfigurationFinding(
                        rule.id(),
                        rule.aliases(),
                        severity,
                        rule.title(),
                        place,
                        Text.quote(evidence, EVIDENCE_CHARS_MAX),
                        rule.remedy()));
    }

    private boolean isFull(Severity severity) {
        if (findings.size() < FINDINGS_MAX) {
            return false;
        }
        leftOut++;
        worstLeftOut = worstLeftOut.compareTo(severity) < 0 ? severity : worstLeftOut;
        return true;
    }

    /** All of them, as added, the number of those left out at the end. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (leftOut > 0) {
            all.add(
                    fileFinding(
                            rule,
                            worstLeftOut,
                            Location.NOWHERE,
                            "and " + leftOut + " more places that are not listed"));
        }
        return List.copyOf(all);
    }

    /** A finding of a rule about a file, for examiners. */
    public static FileFinding fileFinding(
            Rule rule, Severity severity, Location place, String evidence) {
        return new FileFinding(
                rule.id(),
                rule.aliases(),
                severity,
                rule.title(),
                place,
                Text.quote(evidence, EVIDENCE_CHARS_MAX),
                rule.remedy());
    }
}
