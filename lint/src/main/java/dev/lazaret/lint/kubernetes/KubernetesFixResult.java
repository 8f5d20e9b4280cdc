package dev.lazaret.lint.kubernetes;

import java.util.List;

/**
 * A repaired manifest.
 *
 * @param text the whole file; the same as before when nothing could be repaired
 * @param diff unified, empty when nothing changed
 * @param changes what was done, one sentence each
 * @param skipped what was found but left, with the reason
 */
public record KubernetesFixResult(
        String text, String diff, List<String> changes, List<String> skipped) {

    public KubernetesFixResult {
        changes = List.copyOf(changes);
        skipped = List.copyOf(skipped);
    }
}
