package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * A role may approve certificate requests: see {@code docs/rules/kubernetes/rbac-csr-approval.md}.
 */
final class RbacCsrApprovalRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-csr-approval",
                    List.of("CWE-269"),
                    Severity.HIGH,
                    "A role may approve certificate requests",
                    "Remove the grant; leave approval to the controllers of the "
                            + "control plane.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return (grant.on("certificatesigningrequests/approval") && grant.allows("update", "patch"))
                || (grant.on("signers") && grant.allows("approve", "sign"));
    }
}
