package dev.lazaret.harden.steps;

import dev.lazaret.base.Finding;
import dev.lazaret.harden.Change;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.PlanException;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.Risk;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Takes out what no program reads: caches, documentation, logs, version control, test data. */
public final class RemoveBallast implements Step {

    private static final List<String> KINDS =
            Arrays.stream(Ballast.values()).map(Ballast::label).toList();

    @Override
    public String id() {
        return "remove-ballast";
    }

    @Override
    public String title() {
        return "Remove caches, documentation, logs, version control folders and test data";
    }

    @Override
    public List<String> options() {
        return List.of("kinds", "keep");
    }

    @Override
    public List<Proposal> plan(ImageView image, StepOptions options) throws IOException {
        List<Ballast> kinds = kinds(options.all("kinds", KINDS));
        Globs keep = Globs.of("keep", options.all("keep"));
        Map<Ballast, List<Change>> changes = new EnumMap<>(Ballast.class);
        String inside = null;
        for (FileTree.Node node : image.tree().nodes()) {
            FileEntry file = node.entry();
            if (keep.match(file.path()) || (inside != null && file.path().startsWith(inside))) {
                continue;
            }
            for (Ballast kind : kinds) {
                if (kind.is(file)) {
                    changes.computeIfAbsent(kind, k -> new ArrayList<>())
                            .add(new Change.Remove(file.path()));
                    inside = file.type() == EntryType.DIRECTORY ? file.path() + "/" : inside;
                    break;
                }
            }
        }
        List<Proposal> proposals = new ArrayList<>();
        changes.forEach((kind, list) -> proposals.add(proposal(image, kind, list)));
        return proposals;
    }

    private static List<Ballast> kinds(List<String> labels) throws PlanException {
        List<Ballast> kinds = new ArrayList<>();
        for (String label : labels) {
            int index = KINDS.indexOf(label);
            if (index < 0) {
                throw new PlanException(
                        "remove-ballast: there is no kind '"
                                + label
                                + "'; kinds are "
                                + String.join(", ", KINDS));
            }
            kinds.add(List.of(Ballast.values()).get(index));
        }
        return kinds;
    }

    private Proposal proposal(ImageView image, Ballast kind, List<Change> changes) {
        List<Finding> clears = kind.rule().isEmpty() ? List.of() : Cleared.of(image, kind.rule());
        return new Proposal(
                id(),
                "remove " + kind.title() + " (" + changes.size() + ")",
                kind.why(),
                clears,
                kind == Ballast.TEST ? Risk.LOW : Risk.NONE,
                changes);
    }
}
