package dev.lazaret.lint.kubernetes.rules;

import dev.lazaret.base.Limits;

import java.util.List;

/**
 * What a run is held to.
 *
 * @param version of the Pod Security Standards
 * @param trustedRegistries hosts, or hosts and paths, that images may come from; empty allows all
 */
public record KubernetesOptions(
        Limits limits, PodSecurityVersion version, List<String> trustedRegistries) {

    /** Newest standards, any registry. */
    public static final KubernetesOptions DEFAULT =
            new KubernetesOptions(Limits.DEFAULT, PodSecurityVersion.LATEST, List.of());

    public KubernetesOptions {
        trustedRegistries = List.copyOf(trustedRegistries);
    }

    public KubernetesOptions withTrustedRegistries(List<String> value) {
        return new KubernetesOptions(limits, version, value);
    }

    public KubernetesOptions withVersion(PodSecurityVersion value) {
        return new KubernetesOptions(limits, value, trustedRegistries);
    }
}
