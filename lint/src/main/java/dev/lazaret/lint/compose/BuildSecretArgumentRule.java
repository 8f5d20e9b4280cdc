package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.SecretWord;

import java.util.List;

/**
 * A secret is passed as a build argument: see {@code docs/rules/compose/build-secret-argument.md}.
 */
final class BuildSecretArgumentRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/build-secret-argument",
                    List.of("CWE-522"),
                    Severity.HIGH,
                    "A secret is passed as a build argument",
                    "Use build.secrets with RUN --mount=type=secret.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        for (ComposeVariable variable : service.buildArguments()) {
            if (SecretWord.isName(variable.name()) && !variable.value().isEmpty()) {
                hits.add(
                        service,
                        variable.place(),
                        SecretWord.masked(variable.name(), variable.value()));
            }
        }
    }
}
