package dev.lazaret.lint.dockerfile.rework;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is to be different.
 *
 * @param variables names that ENV and ARG no longer give
 * @param labels names that LABEL no longer gives
 * @param ports what EXPOSE no longer names, {@code 22} or {@code 22/tcp}
 * @param commands what root runs at the end of the last stage, words quoted for the shell
 * @param instructions the settings the image ends with; they take the place of the last stage's own
 * @param oneLayer whether the last stage is copied into an empty one, which then has all settings
 */
public record Rework(
        SortedSet<String> variables,
        SortedSet<String> labels,
        SortedSet<String> ports,
        List<List<String>> commands,
        List<String> instructions,
        boolean oneLayer) {

    public Rework {
        variables = Collections.unmodifiableSortedSet(new TreeSet<>(variables));
        labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
        ports = Collections.unmodifiableSortedSet(new TreeSet<>(ports));
        commands = commands.stream().map(List::copyOf).toList();
        instructions = List.copyOf(instructions);
    }

    /** The names and ports of both; everything else as the other says. */
    public Rework with(Rework other) {
        return new Rework(
                both(variables, other.variables),
                both(labels, other.labels),
                both(ports, other.ports),
                other.commands,
                other.instructions,
                other.oneLayer);
    }

    private static SortedSet<String> both(SortedSet<String> some, SortedSet<String> more) {
        SortedSet<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
