package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** The capability SYS_ADMIN is added: see {@code docs/rules/kubernetes/sys-admin.md}. */
final class SysAdminRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/sys-admin",
                    List.of("KSV-0005", "CWE-250"),
                    Severity.HIGH,
                    "The capability SYS_ADMIN is added",
                    "Remove SYS_ADMIN from capabilities.add.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        for (YamlCursor added : container.security().at("capabilities", "add").items()) {
            if (added.is("SYS_ADMIN") || added.is("CAP_SYS_ADMIN") || added.is("ALL")) {
                hits.add(container, added, "adds " + added.textOrEmpty());
            }
        }
    }
}
