package dev.lazaret.cli.harden;

import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.harden.Plan;
import dev.lazaret.harden.StepOptions;

import java.util.List;

/**
 * {@code --slim} and {@code --keep}: the step slim beside the others.
 *
 * @param kept paths that stay whatever is known of them
 */
record SlimChoice(boolean asked, List<String> kept) {

    private static final String STEP = "slim";

    SlimChoice {
        kept = List.copyOf(kept);
    }

    /**
     * Puts the step where it belongs among the others, or tells the one that is there what to keep.
     *
     * @param order of all steps
     */
    void into(List<Plan.Entry> entries, List<String> order) throws UsageException {
        int at = at(entries);
        if (at < 0 && asked) {
            int own = order.indexOf(STEP);
            at = 0;
            while (at < entries.size() && order.indexOf(entries.get(at).step()) < own) {
                at++;
            }
            entries.add(at, new Plan.Entry(STEP, StepOptions.NONE));
        }
        if (kept.isEmpty()) {
            return;
        }
        if (at < 0) {
            throw new UsageException(
                    "--keep says what the step slim leaves alone: give --slim as well");
        }
        entries.set(at, HardenChoices.with(entries.get(at), "keep", kept));
    }

    private static int at(List<Plan.Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).step().equals(STEP)) {
                return i;
            }
        }
        return -1;
    }
}
