package dev.lazaret.inspect.files;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import java.util.List;
import java.util.Set;

/** A program where only the package manager should put any is in no update and no advisory. */
public final class UnpackagedExecutable implements TreeRule {

    public static final Rule RULE =
            new Rule(
                    "image/unpackaged-executable",
                    List.of("CIS-DI-0011", "CIS-4.11"),
                    Severity.LOW,
                    "A program in a system directory belongs to no package",
                    "Install it as a package, or put it below /usr/local or /opt and keep its version on record.");

    private static final Set<String> DIRECTORIES =
            Set.of("bin", "sbin", "usr/bin", "usr/sbin", "usr/libexec");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Visitor start(InspectedImage image, FindingList to) {
        return node -> {
            FileEntry file = node.entry();
            if (file.type() == EntryType.FILE
                    && file.executable()
                    && file.size() > 0
                    && image.owned().known()
                    && DIRECTORIES.contains(file.directory())
                    && image.owned().find(file.path()) == null) {
                to.file(image.place(node), file.size() + " bytes, " + Privileged.mode(file));
            }
        };
    }
}
