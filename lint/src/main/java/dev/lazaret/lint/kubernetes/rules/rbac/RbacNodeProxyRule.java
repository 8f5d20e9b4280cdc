package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * A role may talk to kubelets through nodes/proxy: see {@code
 * docs/rules/kubernetes/rbac-node-proxy.md}.
 */
final class RbacNodeProxyRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-node-proxy",
                    List.of("KSV-0047", "CWE-269"),
                    Severity.HIGH,
                    "A role may talk to kubelets through nodes/proxy",
                    "Remove nodes/proxy; use nodes/metrics, nodes/stats or nodes/log "
                            + "for monitoring.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.on("nodes/proxy") && grant.allows("get", "create");
    }
}
