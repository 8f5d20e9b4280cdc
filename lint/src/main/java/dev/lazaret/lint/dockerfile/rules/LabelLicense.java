package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A label that must be an SPDX licence expression is none. */
final class LabelLicense implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/label-license",
                    List.of("DL3054"),
                    Severity.LOW,
                    "A label that must be an SPDX licence expression is none",
                    "Write SPDX identifiers: Apache-2.0, MIT OR GPL-2.0-only.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        Labels.check(build, reports, LabelKind.SPDX, SpdxForm::isExpression);
    }
}
