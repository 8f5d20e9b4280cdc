package dev.lazaret.harden.steps;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.PlanException;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.Risk;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;

import java.io.IOException;
import java.util.List;

/** Makes one layer of many: what an upper layer covered or deleted is truly gone. */
public final class SquashLayers implements Step {

    @Override
    public String id() {
        return "squash";
    }

    @Override
    public String title() {
        return "Make one layer of all, or of those above the base image";
    }

    @Override
    public List<String> options() {
        return List.of("from");
    }

    @Override
    public List<Proposal> plan(ImageView image, StepOptions options) throws IOException {
        int count = image.image().merged().layers().size();
        int from = from(image, options.one("from", "all"));
        if (count - from < 2) {
            return List.of();
        }
        return List.of(
                new Proposal(
                        id(),
                        "make one layer of " + (count - from),
                        "what later layers deleted or replaced still ships in the earlier ones",
                        List.of(),
                        Risk.NONE,
                        List.of(new Change.Squash(from))));
    }

    private static int from(ImageView image, String where) throws IOException {
        return switch (where) {
            case "all" -> 0;
            case "base" -> {
                int base = image.image().baseLayers();
                if (base == 0) {
                    throw HardenException.of(
                            "squash from the base image up",
                            "neither history nor labels say where the base image ends",
                            "use squash: {from: all}");
                }
                yield base;
            }
            default ->
                    throw new PlanException("squash: 'from' is all or base, not '" + where + "'");
        };
    }
}
