package dev.lazaret.harden.steps;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.Counted;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.PlanException;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.Risk;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;
import dev.lazaret.inspect.rule.OwnedFiles;
import dev.lazaret.inspect.surface.Tools;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes out what an intruder would work with: shells, package managers, compilers and so on. */
public final class RemoveTools implements Step {

    private static final List<String> KINDS =
            List.of(
                    "package-manager",
                    "shell",
                    "network-tool",
                    "remote-login",
                    "compiler",
                    "debugger",
                    "privilege-tool");

    private static final int PACKAGES_SHOWN = 3;

    @Override
    public String id() {
        return "remove-tools";
    }

    @Override
    public String title() {
        return "Remove shells, package managers, compilers, debuggers and network tools";
    }

    @Override
    public List<String> options() {
        return List.of("kinds", "keep");
    }

    @Override
    public List<Proposal> plan(ImageView image, StepOptions options) throws IOException {
        List<String> kinds = options.all("kinds", KINDS);
        for (String kind : kinds) {
            if (!KINDS.contains(kind)) {
                throw new PlanException(
                        "remove-tools: there is no kind '"
                                + kind
                                + "'; kinds are "
                                + String.join(", ", KINDS));
            }
        }
        Globs keep = Globs.of("keep", options.all("keep"));
        Map<String, List<Change>> changes = new TreeMap<>();
        Set<String> removed = new HashSet<>();
        for (FileTree.Node node : image.tree().nodes()) {
            FileEntry file = node.entry();
            String kind = Tools.kind(file);
            if (kind != null && kinds.contains(kind) && !keep.match(file.path())) {
                changes.computeIfAbsent(kind, k -> new ArrayList<>())
                        .add(new Change.Remove(file.path()));
                if (file.type() != EntryType.SYMLINK && !image.keep().holds(file.path())) {
                    removed.add(file.path());
                }
            }
        }
        List<Proposal> proposals = new ArrayList<>();
        for (String kind : kinds) {
            List<Change> ofKind = changes.getOrDefault(kind, List.of());
            if (!ofKind.isEmpty()) {
                proposals.add(proposal(image, kind, ofKind));
            }
        }
        List<Change> dangling = dangling(image, removed, keep);
        if (!dangling.isEmpty()) {
            proposals.add(
                    new Proposal(
                            id(),
                            "remove "
                                    + Counted.of(dangling.size(), "other name")
                                    + " of these tools",
                            "a link to a program that is gone only misleads",
                            List.of(),
                            Risk.LOW,
                            dangling));
        }
        return proposals;
    }

    private Proposal proposal(ImageView image, String kind, List<Change> changes)
            throws IOException {
        String words = kind.replace('-', ' ') + (changes.size() == 1 ? "" : "s");
        return new Proposal(
                id(),
                "remove " + changes.size() + " " + words,
                "the program does not need it and an intruder does" + stillListed(image, changes),
                Cleared.of(image, "image/" + kind),
                kind.equals("shell") ? Risk.MEDIUM : Risk.LOW,
                changes);
    }

    /** A file that goes leaves its package's record behind; the reader must know. */
    private static String stillListed(ImageView image, List<Change> changes) throws IOException {
        SortedSet<String> packages = new TreeSet<>();
        for (Change change : changes) {
            if (change instanceof Change.Remove(String path) && !image.keep().holds(path)) {
                OwnedFiles.Owner owner = image.image().owned().find(path);
                if (owner != null) {
                    packages.add(owner.packageName());
                }
            }
        }
        if (packages.isEmpty()) {
            return "";
        }
        String more =
                packages.size() > PACKAGES_SHOWN
                        ? " and " + (packages.size() - PACKAGES_SHOWN) + " more"
                        : "";
        return "; the package database still lists "
                + String.join(", ", packages.stream().limit(PACKAGES_SHOWN).toList())
                + more
                + ", remove-packages takes packages out of it";
    }

    /** Links that would lead to nothing, such as the hundreds that busybox has. */
    private static List<Change> dangling(ImageView image, Set<String> removed, Globs keep) {
        List<Change> changes = new ArrayList<>();
        if (removed.isEmpty()) {
            return changes;
        }
        for (FileTree.Node node : image.tree().nodes()) {
            FileEntry file = node.entry();
            boolean link = file.type() == EntryType.SYMLINK;
            String target =
                    link
                            ? image.tree().resolve(file.path())
                            : file.type() == EntryType.HARDLINK ? file.linkTarget() : null;
            if (target != null
                    && removed.contains(target)
                    && !removed.contains(file.path())
                    && !keep.match(file.path())) {
                changes.add(new Change.Remove(file.path()));
            }
        }
        return changes;
    }
}
