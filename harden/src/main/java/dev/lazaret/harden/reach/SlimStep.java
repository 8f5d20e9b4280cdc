package dev.lazaret.harden.reach;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.Counted;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Keep;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.Risk;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;
import dev.lazaret.layers.FileTree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps what the entry point reaches, what it may read, and what is asked for; removes the rest.
 * Package managers' records stay, so that a scan still knows what the image was made of.
 */
public final class SlimStep implements Step {

    private static final List<String> RECORDS =
            List.of(
                    "var/lib/dpkg/status",
                    "var/lib/dpkg/status.d",
                    "var/lib/dpkg/info",
                    "lib/apk/db",
                    "usr/lib/apk/db",
                    "etc/apk/world",
                    "var/lib/rpm",
                    "usr/lib/sysimage/rpm");

    private static final int SHOWN = 5;

    @Override
    public String id() {
        return "slim";
    }

    @Override
    public String title() {
        return "Keep only what the entry point reaches or may read";
    }

    @Override
    public List<String> options() {
        return List.of("keep");
    }

    @Override
    public List<Proposal> plan(ImageView image, StepOptions options) throws IOException {
        Keep keep = image.keep();
        if (keep.reasons().values().stream().noneMatch(Keep.Reason::certain)) {
            throw HardenException.of(
                    "keep only what the entry point reaches",
                    "nothing is reached: " + String.join("; ", keep.unproven()),
                    "set ENTRYPOINT or CMD, or leave out the step slim");
        }
        Set<String> allowed = new HashSet<>(RECORDS);
        options.all("keep").forEach(path -> allowed.add(Paths.clean(path)));
        List<Change> removals = removals(image.tree(), keep, allowed);
        if (removals.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Proposal(
                        id(),
                        "keep only what the entry point needs; remove "
                                + Counted.of(
                                        removals.size(),
                                        "file or directory",
                                        "files and directories"),
                        why(keep),
                        List.of(),
                        Risk.MEDIUM,
                        removals));
    }

    private static List<Change> removals(FileTree tree, Keep keep, Set<String> allowed) {
        Set<String> aboveAllowed = new HashSet<>();
        allowed.forEach(path -> addAbove(path, aboveAllowed));
        List<Change> removals = new ArrayList<>();
        Set<String> removed = new HashSet<>();
        for (FileTree.Node node : tree.nodes()) {
            String path = node.entry().path();
            boolean stays =
                    isWithin(path, allowed) || aboveAllowed.contains(path) || keep.mayNeed(path);
            if (!stays && !isWithin(path, removed)) {
                removed.add(path);
                removals.add(new Change.Remove(path));
            }
        }
        return removals;
    }

    private static void addAbove(String path, Set<String> above) {
        for (String at = Paths.parent(path); !at.isEmpty(); at = Paths.parent(at)) {
            above.add(at);
        }
    }

    private static boolean isWithin(String path, Set<String> roots) {
        for (String at = path; !at.isEmpty(); at = Paths.parent(at)) {
            if (roots.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static String why(Keep keep) {
        List<String> open = keep.unproven();
        if (open.isEmpty()) {
            return "nothing that was reached names any of it";
        }
        String first = String.join("; ", open.stream().limit(SHOWN).toList());
        String more = open.size() > SHOWN ? "; and " + (open.size() - SHOWN) + " more" : "";
        return "nothing that was reached names any of it; not proven: " + first + more;
    }
}
