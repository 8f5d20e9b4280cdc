package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.lint.yaml.LineFindings;
import dev.lazaret.lint.yaml.YamlCursor;

/** Where a rule puts what it finds. */
public final class ComposeHits {

    private final Rule rule;
    private final LineFindings findings;

    ComposeHits(Rule rule, LineFindings findings) {
        this.rule = rule;
        this.findings = findings;
    }

    void add(ComposeService service, YamlCursor place, String evidence) {
        findings.add(rule, service.file(), place, "service '" + service.name() + "': " + evidence);
    }
}
