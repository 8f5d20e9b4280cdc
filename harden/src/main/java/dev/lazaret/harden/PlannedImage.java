package dev.lazaret.harden;

import java.util.List;

/**
 * What would be done to an image.
 *
 * @param proposals in the order of the plan's steps, none without changes
 * @param kept what a step would remove but the entry point needs
 * @param left what a step is for but cannot repair
 * @param unproven what is not known about the entry point's needs, a sentence each
 */
public record PlannedImage(
        List<Proposal> proposals, List<Kept> kept, List<Left> left, List<String> unproven) {

    /**
     * Something that stays.
     *
     * @param step that would have removed it
     * @param why from the path back to the entry point
     */
    public record Kept(String step, String path, List<String> why) {
        public Kept {
            why = List.copyOf(why);
        }
    }

    /**
     * Something wrong that stays.
     *
     * @param step that is for it
     * @param why it cannot be repaired and what to do instead
     */
    public record Left(String step, String path, String why) {}

    public PlannedImage {
        left = List.copyOf(left);
        proposals = List.copyOf(proposals);
        kept = List.copyOf(kept);
        unproven = List.copyOf(unproven);
    }

    /** All changes in order. */
    public List<Change> changes() {
        return proposals.stream().flatMap(proposal -> proposal.changes().stream()).toList();
    }
}
