package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** The capability SYS_MODULE is added: see {@code docs/rules/kubernetes/sys-module.md}. */
final class SysModuleRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/sys-module",
                    List.of("KSV-0120", "CWE-250"),
                    Severity.HIGH,
                    "The capability SYS_MODULE is added",
                    "Remove SYS_MODULE from capabilities.add.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        for (YamlCursor added : container.security().at("capabilities", "add").items()) {
            if (added.is("SYS_MODULE") || added.is("CAP_SYS_MODULE")) {
                hits.add(container, added, "adds " + added.textOrEmpty());
            }
        }
    }
}
