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

/**
 * A program that runs with the rights of its owner or group, whoever starts it.
 *
 * @param bit setuid (04000) or setgid (02000)
 * @param kind the word of the table {@code privileged.tsv}
 */
public record PrivilegeBit(Rule rule, int bit, String kind) implements TreeRule {

    static final Rule SETUID =
            new Rule(
                    "image/setuid-file",
                    List.of("CIS-DI-0008", "CIS-4.8", "CWE-250"),
                    Severity.HIGH,
                    "A program is setuid",
                    "Remove the bit (chmod a-s) or the program; run with no-new-privileges.");

    static final Rule SETGID =
            new Rule(
                    "image/setgid-file",
                    List.of("CIS-DI-0008", "CIS-4.8", "CWE-250"),
                    Severity.MEDIUM,
                    "A program is setgid",
                    "Remove the bit (chmod a-s) or the program; run with no-new-privileges.");

    public static PrivilegeBit setuid() {
        return new PrivilegeBit(SETUID, 04000, "setuid");
    }

    public static PrivilegeBit setgid() {
        return new PrivilegeBit(SETGID, 02000, "setgid");
    }

    @Override
    public Visitor start(InspectedImage image, FindingList to) {
        return node -> {
            if (has(node.entry())) {
                tell(node, image, to);
            }
        };
    }

    private boolean has(FileEntry file) {
        boolean program = file.type() == EntryType.FILE || file.type() == EntryType.HARDLINK;
        return program && file.executable() && (file.mode() & bit) != 0;
    }

    /** What a distribution ships so, in its own package, is worth a remark, not an alarm. */
    private void tell(FileTree.Node node, InspectedImage image, FindingList to) {
        FileEntry file = node.entry();
        String reason = Privileged.known(file.fileName(), kind);
        Owner owner = image.owned().find(file.path());
        if (reason != null && (owner != null || !image.owned().known())) {
            to.file(
                    Severity.NEGLIGIBLE,
                    image.place(node),
                    Privileged.mode(file) + ", as distributions ship it: " + reason);
        } else {
            to.file(image.place(node), Privileged.mode(file) + ", not among the known ones");
        }
    }
}
