package dev.lazaret.harden.proof;

import dev.lazaret.base.Finding;
import dev.lazaret.harden.PlannedImage;
import dev.lazaret.harden.Proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What hardening did, as two looks at two images show it.
 *
 * @param tool name and version of this program
 * @param effects of each proposal, in order
 * @param left what stays although a step is for it
 * @param fixed findings that only the old image has
 * @param introduced findings that only the new one has
 */
public record Proof(
        String tool,
        Measured before,
        Measured after,
        List<Effect> effects,
        List<PlannedImage.Kept> kept,
        List<PlannedImage.Left> left,
        List<String> unproven,
        List<Finding> fixed,
        List<Finding> introduced) {

    /**
     * What became of one proposal.
     *
     * @param changes what it changed, path by path or setting by setting
     * @param expected findings it was to clear
     * @param cleared how many of them the second look does not find
     */
    public record Effect(
            String step,
            String what,
            String why,
            String risk,
            int changes,
            int expected,
            int cleared) {}

    public Proof {
        effects = List.copyOf(effects);
        kept = List.copyOf(kept);
        left = List.copyOf(left);
        unproven = List.copyOf(unproven);
        fixed = List.copyOf(fixed);
        introduced = List.copyOf(introduced);
    }

    /** Compares. */
    public static Proof of(String tool, PlannedImage planned, Measured before, Measured after) {
        List<Finding> introduced = FindingCounts.missing(after.findings(), before.findings());
        List<Effect> effects = new ArrayList<>();
        for (Proposal proposal : planned.proposals()) {
            int cleared = cleared(proposal.clears(), after.findings(), introduced);
            effects.add(
                    new Effect(
                            proposal.step(),
                            proposal.what(),
                            proposal.why(),
                            proposal.risk().label(),
                            proposal.changes().size(),
                            proposal.clears().size(),
                            cleared));
        }
        return new Proof(
                tool,
                before,
                after,
                effects,
                planned.kept(),
                planned.left(),
                planned.unproven(),
                FindingCounts.missing(before.findings(), after.findings()),
                introduced);
    }

    /** A finding that is now found at another path, such as for the next shell, is not cleared. */
    private static int cleared(
            List<Finding> expected, List<Finding> after, List<Finding> introduced) {
        Map<String, Integer> moved = new HashMap<>();
        introduced.forEach(finding -> moved.merge(finding.id(), 1, Integer::sum));
        int cleared = 0;
        for (Finding finding : FindingCounts.missing(expected, after)) {
            cleared += moved.merge(finding.id(), -1, Integer::sum) < 0 ? 1 : 0;
        }
        return cleared;
    }
}
