package dev.lazaret.inspect.files;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.OwnedFiles.Owner;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import java.util.List;
import java.util.Set;

/**
 * A later layer wrote another file over a package's program without its manager: the record is no
 * longer true.
 */
public final class ReplacedPackageFile implements TreeRule {

    public static final Rule RULE =
            new Rule(
                    "image/replaced-package-file",
                    List.of("CWE-345", "CWE-494"),
                    Severity.MEDIUM,
                    "A program of a package was replaced by a later layer",
                    "Upgrade the package instead of copying over it; vulnerability results for it are not reliable.");

    private static final Set<String> DIRECTORIES =
            Set.of("bin", "sbin", "lib", "lib64", "usr/bin", "usr/sbin", "usr/lib", "usr/lib64");

    /** Direct children, and libraries of an architecture: {@code usr/lib/x86_64-linux-gnu}. */
    private static boolean isProgram(FileEntry file) {
        String directory = file.directory();
        return DIRECTORIES.contains(directory)
                || (directory.endsWith("-linux-gnu")
                        && (directory.startsWith("usr/lib/") || directory.startsWith("lib/")));
    }

    /** Whether the file's layer also wrote the package's record. */
    private static boolean wasInstalled(InspectedImage image, Owner owner, FileTree.Node node) {
        return image.merged().layers().get(node.layerIndex()).files().find(owner.record()) != null;
    }

    /** A changed mode or owner writes the file again with its size and time. */
    private static boolean differs(InspectedImage image, FileTree.Node node) {
        for (int below : image.tree().beneath(node.entry().path())) {
            FileEntry before = image.merged().layers().get(below).files().find(node.entry().path());
            return before == null
                    || before.size() != node.entry().size()
                    || before.modified() != node.entry().modified();
        }
        return false;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Visitor start(InspectedImage image, FindingList to) {
        return node -> {
            FileEntry file = node.entry();
            if (file.type() != EntryType.FILE || !isProgram(file)) {
                return;
            }
            Owner owner = image.owned().find(file.path());
            if (owner != null
                    && owner.layerIndex() < node.layerIndex()
                    && !wasInstalled(image, owner, node)
                    && differs(image, node)) {
                to.file(
                        image.place(node),
                        "package "
                                + owner.packageName()
                                + " is recorded in layer "
                                + owner.layerIndex()
                                + ", the file was written again by layer "
                                + node.layerIndex());
            }
        };
    }
}
