package dev.lazaret.lint.kubernetes.rules.content;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;
import dev.lazaret.lint.yaml.SecretWord;
import dev.lazaret.lint.yaml.YamlEntry;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A ConfigMap seems to hold personal or key material: see {@code
 * docs/rules/kubernetes/config-map-sensitive.md}.
 */
final class ConfigMapSensitiveRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/config-map-sensitive",
                    List.of("KSV-01010", "CWE-312"),
                    Severity.MEDIUM,
                    "A ConfigMap seems to hold personal or key material",
                    "Move it into a Secret or out of the cluster.");

    private static final Set<String> KEYS =
            Set.of("username", "user", "email", "e-mail", "phone", "iban", "ssn", "passport");
    private static final String PEM = "PRIVATE KEY-----";

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesObject object, Hits hits) {
        if (!object.isKind("ConfigMap")) {
            return;
        }
        for (YamlEntry entry : object.root().get("data").entries()) {
            String key = entry.key().text();
            String value = object.root().get("data").get(key).textOrEmpty();
            String bare = key.toLowerCase(Locale.ROOT);
            boolean named = KEYS.contains(bare) && SecretWord.isLiteral(value);
            if (named || value.contains(PEM)) {
                hits.add(object, object.root().get("data").get(key), SecretWord.masked(key, value));
            }
        }
    }
}
