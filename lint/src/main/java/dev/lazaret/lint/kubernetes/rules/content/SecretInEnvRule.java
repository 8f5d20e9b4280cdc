package dev.lazaret.lint.kubernetes.rules.content;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.SecretWord;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/**
 * A secret stands in an environment variable of a manifest: see {@code
 * docs/rules/kubernetes/secret-in-env.md}.
 */
final class SecretInEnvRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/secret-in-env",
                    List.of("CWE-798", "CWE-522"),
                    Severity.HIGH,
                    "A secret stands in an environment variable of a manifest",
                    "Put it into a Secret, from a store outside of the repository, and "
                            + "refer to it with valueFrom.secretKeyRef.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        for (YamlCursor variable : container.root().get("env").items()) {
            String name = variable.get("name").textOrEmpty();
            YamlCursor value = variable.get("value");
            String text = value.textOrEmpty();
            if ((SecretWord.isName(name) && SecretWord.isLiteral(text))
                    || SecretWord.isValue(text)) {
                hits.add(container, value, SecretWord.masked(name, text));
            }
        }
    }
}
