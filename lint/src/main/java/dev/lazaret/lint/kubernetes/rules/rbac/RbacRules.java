package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.lint.kubernetes.rules.KubernetesRule;

import java.util.List;

/** The rules about roles and bindings. */
public final class RbacRules {

    private static final List<KubernetesRule> ALL =
            List.of(
                    new BindAdminRule(),
                    new BindAnonymousRule(),
                    new BindAuthenticatedRule(),
                    new BindMastersRule(),
                    new RbacAttachRule(),
                    new RbacAwsAuthRule(),
                    new RbacBindClusterRolesRule(),
                    new RbacBindRolesRule(),
                    new RbacClusterSecretsRule(),
                    new RbacClusterWildcardResourceRule(),
                    new RbacCsrApprovalRule(),
                    new RbacDeleteLogsRule(),
                    new RbacEscalateRule(),
                    new RbacExecRule(),
                    new RbacImpersonateRule(),
                    new RbacManageConfigmapsRule(),
                    new RbacManageNetworkingRule(),
                    new RbacManageWorkloadsRule(),
                    new RbacNamespaceSecretsRule(),
                    new RbacNamespaceWildcardResourceRule(),
                    new RbacNodeProxyRule(),
                    new RbacPatchBindingsRule(),
                    new RbacTokenCreateRule(),
                    new RbacWebhooksRule(),
                    new RbacWildcardAllRule(),
                    new RbacWildcardVerbRule());

    private RbacRules() {}

    /** All of them, sorted by id. */
    public static List<KubernetesRule> all() {
        return ALL;
    }
}
