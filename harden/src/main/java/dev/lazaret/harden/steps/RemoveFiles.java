package dev.lazaret.harden.steps;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.Counted;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.Risk;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;
import dev.lazaret.layers.LayerFacts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes out files and directories by their paths, from every layer. */
public final class RemoveFiles implements Step {

    @Override
    public String id() {
        return "remove-files";
    }

    @Override
    public String title() {
        return "Remove the named files and directories from every layer";
    }

    @Override
    public List<String> options() {
        return List.of("paths");
    }

    @Override
    public boolean removesByName() {
        return true;
    }

    @Override
    public List<Proposal> plan(ImageView image, StepOptions options) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (String path : Globs.of("paths", options.all("paths")).patterns()) {
            if (isAnywhere(image, path)) {
                changes.add(new Change.Remove(path));
            }
        }
        if (changes.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Proposal(
                        id(),
                        "remove " + Counted.of(changes.size(), "named path"),
                        "the plan names them",
                        Cleared.on(
                                image,
                                path -> changes.stream().anyMatch(change -> covers(change, path))),
                        Risk.MEDIUM,
                        changes));
    }

    private static boolean covers(Change change, String path) {
        return change instanceof Change.Remove(String removed)
                && (path.equals(removed) || path.startsWith(removed + "/"));
    }

    /** Also where a later layer deleted it: the bytes still ship. */
    private static boolean isAnywhere(ImageView image, String path) {
        for (LayerFacts layer : image.image().merged().layers()) {
            if (layer.files().find(path) != null) {
                return true;
            }
        }
        return false;
    }
}
