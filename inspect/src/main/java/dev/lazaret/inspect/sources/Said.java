package dev.lazaret.inspect.sources;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.Masked;
import dev.lazaret.layers.FactSink;

/** What was said of one file: bounded, with credentials in addresses masked. */
final class Said {

    private static final int FINDINGS_MAX = 100;

    private final String path;
    private final FactSink facts;
    private int count;

    Said(String path, FactSink facts) {
        this.path = path;
        this.facts = facts;
    }

    void add(Rule rule, int line, String evidence) {
        add(rule, rule.severity(), line, evidence);
    }

    /**
     * @param line zero-based
     */
    void add(Rule rule, Severity severity, int line, String evidence) {
        if (count++ < FINDINGS_MAX) {
            Location place = new Location(null, path, line + 1);
            facts.add(
                    FindingList.fileFinding(rule, severity, place, Masked.urls(evidence.strip())));
        }
    }

    void end() {
        if (count > FINDINGS_MAX) {
            facts.gap(
                    Gap.Kind.LIMIT,
                    path,
                    "of " + count + " findings in this file " + FINDINGS_MAX + " are listed");
        }
    }
}
