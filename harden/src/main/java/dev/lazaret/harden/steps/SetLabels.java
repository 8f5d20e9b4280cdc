package dev.lazaret.harden.steps;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.Counted;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.Risk;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says in the image where it comes from (OCI image specification, annotations.md). */
public final class SetLabels implements Step {

    /** Set once: what hardens a hardened image again changes nothing. */
    public static final String HARDENED_BY = "dev.lazaret.hardened-by";

    /** The digest of the image that was hardened. */
    public static final String BASE = "org.opencontainers.image.base.digest";

    private static final String PREFIX = "org.opencontainers.image.";

    private final String tool;

    /**
     * The step.
     *
     * @param tool name and version of this program
     */
    public SetLabels(String tool) {
        this.tool = tool;
    }

    @Override
    public String id() {
        return "set-labels";
    }

    @Override
    public String title() {
        return "Label the image with source, revision, base and what hardened it";
    }

    @Override
    public List<String> options() {
        return List.of("source", "revision");
    }

    @Override
    public List<Proposal> plan(ImageView image, StepOptions options) throws IOException {
        SortedMap<String, String> labels = image.config().labels();
        SortedMap<String, String> wanted = new TreeMap<>();
        put(wanted, PREFIX + "source", options.one("source", ""));
        put(wanted, PREFIX + "revision", options.one("revision", ""));
        if (!labels.containsKey(HARDENED_BY)) {
            wanted.put(HARDENED_BY, tool);
            image.manifestDigest().ifPresent(digest -> wanted.put(BASE, digest.toString()));
        }
        List<Change> changes = new ArrayList<>();
        wanted.forEach((name, value) -> {
            if (!value.equals(labels.get(name))) {
                changes.add(new Change.SetLabel(name, value));
            }
        });
        if (changes.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Proposal(
                        id(),
                        "set " + Counted.of(changes.size(), "label"),
                        "whoever meets the image can tell what it is and what was done to it",
                        List.of(),
                        Risk.NONE,
                        changes));
    }

    private static void put(SortedMap<String, String> labels, String name, String value) {
        if (!value.isEmpty()) {
            labels.put(name, value);
        }
    }
}
