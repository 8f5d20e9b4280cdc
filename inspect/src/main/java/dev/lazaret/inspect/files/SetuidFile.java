package dev.lazaret.inspect.files;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.OwnedFiles.Owner;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.layers.EntryType;
import dev.lazaret.layers.FileEntry;

import java.util.List;

/** A program that runs with the rights of its owner, whoever starts it. */
public final class SetuidFile implements TreeRule {

    public static final Rule RULE =
            new Rule(
                    "image/setuid-file",
                    List.of("CIS-DI-0008", "CIS-4.8", "CWE-250"),
                    Severity.HIGH,
                    "A program is setuid",
                    "Remove the bit (chmod a-s) or the program; run with no-new-privileges.");

    private static boolean isFile(FileEntry file) {
        return file.type() == EntryType.FILE || file.type() == EntryType.HARDLINK;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Visitor start(InspectedImage image, FindingList to) {
        return node -> {
            FileEntry file = node.entry();
            if ((file.mode() & 04000) == 0 || !file.executable() || !isFile(file)) {
                return;
            }
            String reason = Privileged.known(file.fileName(), "setuid");
            Owner owner = image.owned().find(file.path());
            if (reason != null && (owner != null || !image.owned().known())) {
                to.file(
                        Severity.NEGLIGIBLE,
                        image.place(node),
                        Privileged.mode(file) + ", as distributions ship it: " + reason);
            } else {
                to.file(image.place(node), Privileged.mode(file) + ", not among the known ones");
            }
        };
    }
}
