package dev.lazaret.harden.steps;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.Counted;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.Risk;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Programs no longer run with more rights than their caller has. */
public final class DropPrivileges implements Step {

    private static final String CAPABILITY = "security.capability";
    private static final int SET_IDS = 06000;

    @Override
    public String id() {
        return "drop-privileges";
    }

    @Override
    public String title() {
        return "Remove setuid and setgid bits and file capabilities";
    }

    @Override
    public List<String> options() {
        return List.of("keep");
    }

    @Override
    public List<Proposal> plan(ImageView image, StepOptions options) throws IOException {
        Globs keep = Globs.of("keep", options.all("keep"));
        List<Change> bits = new ArrayList<>();
        List<Change> capabilities = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (FileTree.Node node : image.tree().nodes()) {
            FileEntry file = node.entry();
            boolean plain = file.type() == EntryType.FILE || file.type() == EntryType.HARDLINK;
            if (!keep.match(file.path()) && (plain || file.type() == EntryType.DIRECTORY)) {
                if ((file.mode() & SET_IDS) != 0) {
                    bits.add(new Change.ChangeMode(file.path(), file.mode() & SET_IDS, 0));
                    paths.add(file.path());
                }
                if (!file.capabilities().isEmpty()) {
                    capabilities.add(new Change.DropAttribute(file.path(), CAPABILITY));
                    paths.add(file.path());
                }
            }
        }
        List<Proposal> proposals = new ArrayList<>();
        if (!bits.isEmpty()) {
            proposals.add(
                    new Proposal(
                            id(),
                            "clear setuid and setgid of "
                                    + Counted.of(
                                            bits.size(),
                                            "file or directory",
                                            "files and directories"),
                            "a program with these bits turns a foothold into root",
                            Cleared.of(image, "image/setuid-file", "image/setgid-file").stream()
                                    .filter(finding -> paths.contains(finding.place().path()))
                                    .toList(),
                            Risk.LOW,
                            bits));
        }
        if (!capabilities.isEmpty()) {
            proposals.add(
                    new Proposal(
                            id(),
                            "drop capabilities of " + Counted.of(capabilities.size(), "file"),
                            "a file capability gives a part of root to whoever starts the program",
                            Cleared.of(image, "image/file-capabilities").stream()
                                    .filter(finding -> paths.contains(finding.place().path()))
                                    .toList(),
                            Risk.MEDIUM,
                            capabilities));
        }
        return proposals;
    }
}
