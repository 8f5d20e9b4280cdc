package dev.lazaret.lint;

import java.util.List;

/**
 * A repaired file.
 *
 * @param text the whole file; the same as before when nothing could be repaired
 * @param changes what was done, one sentence each
 * @param skipped what was found but left, with the reason
 * @param conditions what must hold, which the file does not tell, for the changes to break nothing
 */
public record FixResult(
        String text, List<String> changes, List<String> skipped, List<String> conditions) {

    public FixResult {
        changes = List.copyOf(changes);
        skipped = List.copyOf(skipped);
        conditions = List.copyOf(conditions);
    }

    /** Changes that hold by themselves. */
    public FixResult(String text, List<String> changes, List<String> skipped) {
        this(text, changes, skipped, List.of());
    }

    /** Nothing was repaired. */
    public static FixResult unchanged(String text) {
        return new FixResult(text, List.of(), List.of());
    }
}
