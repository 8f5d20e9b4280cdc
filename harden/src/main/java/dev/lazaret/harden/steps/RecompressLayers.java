package dev.lazaret.harden.steps;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.PlanException;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.Risk;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Compresses all layers anew, also those that nothing else changes. */
public final class RecompressLayers implements Step {

    @Override
    public String id() {
        return "recompress";
    }

    @Override
    public String title() {
        return "Compress all layers with gzip or zstd";
    }

    @Override
    public List<String> options() {
        return List.of("with");
    }

    @Override
    public List<Proposal> plan(ImageView image, StepOptions options) throws IOException {
        String name = options.one("with", "gzip");
        for (Change.Compression compression : Change.Compression.values()) {
            if (compression.name().toLowerCase(Locale.ROOT).equals(name)) {
                return List.of(
                        new Proposal(
                                id(),
                                "compress all layers with " + name,
                                "the plan asks for it",
                                List.of(),
                                Risk.NONE,
                                List.of(new Change.Recompress(compression))));
            }
        }
        throw new PlanException("recompress: 'with' is gzip or zstd, not '" + name + "'");
    }
}
