package dev.lazaret.harden.dockerfile;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A plan in the words of a Dockerfile.
 *
 * @param variables environment variables that are no longer set
 * @param labels labels that are no longer set
 * @param ports ports that are no longer exposed, {@code 22/tcp}
 * @param commands what root runs at the end of the last stage, words quoted for the shell
 * @param instructions what the image's settings are: all of them when it is made one layer, else
 *     those that change
 * @param oneLayer whether the result is copied into an empty stage
 * @param answers what became of each change, in the plan's order
 */
public record DockerfileWords(
        SortedSet<String> variables,
        SortedSet<String> labels,
        SortedSet<String> ports,
        List<List<String>> commands,
        List<String> instructions,
        boolean oneLayer,
        List<Answer> answers) {

    /**
     * What became of one change.
     *
     * @param step id of the step
     * @param what the change, in a few words
     * @param equivalent whether a Dockerfile can do it
     * @param how where it is done, or why it cannot be
     */
    public record Answer(String step, String what, boolean equivalent, String how) {}

    public DockerfileWords {
        variables = Collections.unmodifiableSortedSet(new TreeSet<>(variables));
        labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
        ports = Collections.unmodifiableSortedSet(new TreeSet<>(ports));
        commands = commands.stream().map(List::copyOf).toList();
        instructions = List.copyOf(instructions);
        answers = List.copyOf(answers);
    }
}
