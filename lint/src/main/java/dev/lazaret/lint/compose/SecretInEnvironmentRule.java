package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.SecretWord;

import java.util.List;

/**
 * A secret stands in the environment of a service: see {@code
 * docs/rules/compose/secret-in-environment.md}.
 */
final class SecretInEnvironmentRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/secret-in-environment",
                    List.of("CWE-798", "CWE-522"),
                    Severity.HIGH,
                    "A secret stands in the environment of a service",
                    "Use secrets: with a file or an external secret, or env_file that "
                            + "is not committed.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        for (ComposeVariable variable : service.environment()) {
            boolean secret =
                    SecretWord.isName(variable.name()) && SecretWord.isLiteral(variable.value());
            if (secret || SecretWord.isValue(variable.value())) {
                hits.add(
                        service,
                        variable.place(),
                        SecretWord.masked(variable.name(), variable.value()));
            }
        }
    }
}
