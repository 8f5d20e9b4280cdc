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
import java.util.List;

/**
 * Nobody may change what is not his: no world-writable files, sticky bits on shared directories.
 */
public final class TightenPermissions implements Step {

    private static final int OTHERS_WRITE = 0002;
    private static final int STICKY = 01000;

    @Override
    public String id() {
        return "tighten-permissions";
    }

    @Override
    public String title() {
        return "Take write permission from everybody, set the sticky bit on shared directories";
    }

    @Override
    public List<String> options() {
        return List.of("keep");
    }

    @Override
    public List<Proposal> plan(ImageView image, StepOptions options) throws IOException {
        Globs keep = Globs.of("keep", options.all("keep"));
        List<Change> changes = new ArrayList<>();
        for (FileTree.Node node : image.tree().nodes()) {
            FileEntry file = node.entry();
            if ((file.mode() & OTHERS_WRITE) == 0 || keep.match(file.path())) {
                continue;
            }
            boolean directory = file.type() == EntryType.DIRECTORY;
            if (directory && (file.mode() & STICKY) == 0) {
                changes.add(new Change.ChangeMode(file.path(), 0, STICKY));
            } else if (file.type() == EntryType.FILE || file.type() == EntryType.HARDLINK) {
                changes.add(new Change.ChangeMode(file.path(), OTHERS_WRITE, 0));
            }
        }
        if (changes.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Proposal(
                        id(),
                        "tighten "
                                + Counted.of(
                                        changes.size(),
                                        "world-writable file or directory",
                                        "world-writable files and directories"),
                        "any process could change what others run or trust",
                        Cleared.of(
                                image,
                                "image/world-writable-file",
                                "image/world-writable-directory"),
                        Risk.LOW,
                        changes));
    }
}
