package dev.lazaret.harden;

import dev.lazaret.base.Finding;

import java.util.List;

/**
 * One row of the plan's table.
 *
 * @param step id of the step that proposes it
 * @param what what is done, in a few words
 * @param why the reason, a sentence
 * @param clears findings that should be gone afterwards; the rescan decides
 * @param risk the worst that may come of it
 * @param changes what is done, path by path
 */
public record Proposal(
        String step,
        String what,
        String why,
        List<Finding> clears,
        Risk risk,
        List<Change> changes) {

    public Proposal {
        clears = List.copyOf(clears);
        changes = List.copyOf(changes);
    }
}
