package dev.lazaret.lint.kubernetes.rules.content;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;
import dev.lazaret.lint.yaml.SecretWord;
import dev.lazaret.lint.yaml.YamlCursor;
import dev.lazaret.lint.yaml.YamlEntry;

import java.util.List;

/** A ConfigMap holds a secret: see {@code docs/rules/kubernetes/config-map-secret.md}. */
final class ConfigMapSecretRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/config-map-secret",
                    List.of("KSV-0109", "CWE-312"),
                    Severity.HIGH,
                    "A ConfigMap holds a secret",
                    "Move it into a Secret, from a store outside of the repository.");

    private static final int LINE_CHARS_MAX = 500;

    private static void checkLine(
            KubernetesObject object, YamlCursor place, String line, Hits hits) {
        int equals = line.indexOf('=');
        int split = equals >= 0 ? equals : line.indexOf(':');
        if (split <= 0 || line.length() > LINE_CHARS_MAX || line.strip().startsWith("#")) {
            return;
        }
        String name = line.substring(0, split).strip();
        String value = line.substring(split + 1).strip().replace("\"", "");
        if (name.indexOf(' ') < 0 && SecretWord.isName(name) && SecretWord.isLiteral(value)) {
            hits.add(object, place, SecretWord.masked(name, value));
        }
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesObject object, Hits hits) {
        if (!object.isKind("ConfigMap")) {
            return;
        }
        YamlCursor data = object.root().get("data");
        for (YamlEntry entry : data.entries()) {
            String key = entry.key().text();
            String value = data.get(key).textOrEmpty();
            if ((SecretWord.isName(key) && SecretWord.isLiteral(value))
                    || SecretWord.isValue(value)) {
                hits.add(object, data.get(key), SecretWord.masked(key, value));
            } else {
                value.lines().forEach(line -> checkLine(object, data.get(key), line, hits));
            }
        }
    }
}
