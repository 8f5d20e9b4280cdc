package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** The capability NET_RAW is added: see {@code docs/rules/kubernetes/net-raw.md}. */
final class NetRawRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/net-raw",
                    List.of("KSV-0119", "CWE-250"),
                    Severity.HIGH,
                    "The capability NET_RAW is added",
                    "Remove NET_RAW from capabilities.add.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        for (YamlCursor added : container.security().at("capabilities", "add").items()) {
            if (added.is("NET_RAW") || added.is("CAP_NET_RAW")) {
                hits.add(container, added, "adds " + added.textOrEmpty());
            }
        }
    }
}
