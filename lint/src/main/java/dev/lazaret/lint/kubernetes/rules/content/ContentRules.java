package dev.lazaret.lint.kubernetes.rules.content;

import dev.lazaret.lint.kubernetes.rules.KubernetesRule;

import java.util.List;

/** The rules about images that are named and secrets that are written down. */
public final class ContentRules {

    private static final List<KubernetesRule> ALL =
            List.of(
                    new ConfigMapSecretRule(),
                    new ConfigMapSensitiveRule(),
                    new LatestImageRule(),
                    new SecretInEnvRule(),
                    new UndigestedImageRule(),
                    new UntrustedRegistryRule());

    private ContentRules() {}

    /** All of them, sorted by id. */
    public static List<KubernetesRule> all() {
        return ALL;
    }
}
