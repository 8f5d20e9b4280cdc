package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Pair;

import java.util.List;

/** A secret is passed in ARG or ENV. */
final class SecretInEnv implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/secret-in-env",
                    List.of("DL3064", "DS-0031", "CIS-DI-0010", "CWE-526", "SecretsUsedInArgOrEnv"),
                    Severity.CRITICAL,
                    "A secret is passed in ARG or ENV",
                    "Mount it for the one RUN that needs it: RUN --mount=type=secret,id=token; give it to the container at run time.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        for (Instruction instruction : build.file().instructions()) {
            if (instruction.keyword() != Keyword.ARG && instruction.keyword() != Keyword.ENV) {
                continue;
            }
            for (Pair pair : instruction.pairs()) {
                if (SecretNames.isSecret(pair)) {
                    reports.at(
                            instruction,
                            pair.at(),
                            instruction.keyword()
                                    + " "
                                    + pair.key()
                                    + (pair.hasValue() ? "=" + SecretNames.MASK : ""));
                }
            }
        }
    }
}
