package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Keyword;

import java.util.List;

/** The image has no HEALTHCHECK. */
final class NoHealthcheck implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/no-healthcheck",
                    List.of("DL3057", "DS-0026", "CIS-DI-0006"),
                    Severity.LOW,
                    "The image has no HEALTHCHECK",
                    "Add a HEALTHCHECK to the last stage; under Kubernetes use probes and waive this rule.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        build.last()
                .filter(last -> last.lastInherited(Keyword.HEALTHCHECK) == null)
                .ifPresent(last ->
                        reports.at(
                                last.from(),
                                last.from().at(),
                                "the last stage has no HEALTHCHECK"));
    }
}
