package dev.lazaret.harden;

import java.util.List;

/**
 * Which steps are taken, in order.
 *
 * @param steps each at most once
 */
public record Plan(List<Entry> steps) {

    /**
     * One step with its options.
     *
     * @param step a {@link Step#id()}
     */
    public record Entry(String step, StepOptions options) {}

    public Plan {
        steps = List.copyOf(steps);
    }
}
