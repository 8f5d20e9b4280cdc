package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A role may change admission webhooks: see {@code docs/rules/kubernetes/rbac-webhooks.md}. */
final class RbacWebhooksRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-webhooks",
                    List.of("KSV-0114", "CWE-269"),
                    Severity.CRITICAL,
                    "A role may change admission webhooks",
                    "Remove writing verbs on webhook configurations.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.on("mutatingwebhookconfigurations", "validatingwebhookconfigurations")
                && grant.writes();
    }
}
