package dev.lazaret.harden;

import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks each step of a plan what it would change and holds the answers against what the entry point
 * needs.
 *
 * @param force take out also what the entry point needs
 */
public record Planner(List<Step> steps, boolean force) {

    public Planner {
        steps = List.copyOf(steps);
    }

    /**
     * The plan for an image.
     *
     * @throws HardenException if a step cannot be taken, or removes by name what the entry point
     *     needs
     */
    public PlannedImage plan(ImageView image, Plan plan) throws IOException {
        Map<String, Step> known = new HashMap<>();
        steps.forEach(step -> known.put(step.id(), step));
        List<Proposal> proposals = new ArrayList<>();
        ImageView started = started(image, plan, known);
        List<PlannedImage.Kept> kept = new ArrayList<>();
        List<PlannedImage.Left> left = new ArrayList<>();
        for (Plan.Entry entry : plan.steps()) {
            Step step = known.get(entry.step());
            if (step == null) {
                throw new PlanException("there is no step '" + entry.step() + "'");
            }
            ImageView seen = step.changesStart() ? image : started;
            left.addAll(step.left(seen, entry.options()));
            for (Proposal proposal : step.plan(seen, entry.options())) {
                Proposal safe = force ? proposal : guarded(seen, step, proposal, kept);
                if (!safe.changes().isEmpty()) {
                    proposals.add(safe);
                }
            }
        }
        return new PlannedImage(proposals, kept, left, started.keep().unproven());
    }

    /** The image as the plan will start it; a shell that starts nothing any more may go. */
    private static ImageView started(ImageView image, Plan plan, Map<String, Step> known)
            throws IOException {
        ImageView started = image;
        for (Plan.Entry entry : plan.steps()) {
            Step step = known.get(entry.step());
            if (step == null || !step.changesStart()) {
                continue;
            }
            for (Proposal proposal : step.plan(image, entry.options())) {
                for (Change change : proposal.changes()) {
                    if (change instanceof Change.SetCommand command) {
                        started = image.startedBy(command);
                    }
                }
            }
        }
        return started;
    }

    private static Proposal guarded(
            ImageView image, Step step, Proposal proposal, List<PlannedImage.Kept> kept)
            throws IOException {
        List<Change> changes = new ArrayList<>();
        List<String> split = new ArrayList<>();
        for (Change change : proposal.changes()) {
            if (!(change instanceof Change.Remove(String path)) || !image.keep().holds(path)) {
                changes.add(change);
                continue;
            }
            List<String> why = image.keep().why(path);
            if (step.removesByName()) {
                throw HardenException.of(
                        "remove '" + path + "' (" + proposal.what() + ")",
                        "the entry point needs it: " + String.join(", ", why),
                        "leave it out of the plan, or use --force");
            }
            kept.add(new PlannedImage.Kept(step.id(), path, why));
            FileTree.Node node = image.tree().find(path);
            if (node != null && node.entry().type() == EntryType.DIRECTORY) {
                split.add(path + "/");
            }
        }
        changes.addAll(unneeded(image, split));
        return new Proposal(
                proposal.step(),
                proposal.what(),
                proposal.why(),
                proposal.clears(),
                proposal.risk(),
                changes);
    }

    /** Of directories that cannot go as a whole, the files that can. */
    private static List<Change> unneeded(ImageView image, List<String> directories)
            throws IOException {
        List<Change> changes = new ArrayList<>();
        if (directories.isEmpty()) {
            return changes;
        }
        for (FileTree.Node node : image.tree().nodes()) {
            String path = node.entry().path();
            boolean inside = directories.stream().anyMatch(path::startsWith);
            if (inside && node.entry().type() != EntryType.DIRECTORY && !image.keep().holds(path)) {
                changes.add(new Change.Remove(path));
            }
        }
        return changes;
    }
}
