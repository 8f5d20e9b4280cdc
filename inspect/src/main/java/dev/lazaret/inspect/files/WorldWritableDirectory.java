package dev.lazaret.inspect.files;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import java.util.List;

/** Any user may remove or replace what others keep there. */
public final class WorldWritableDirectory implements TreeRule {

    public static final Rule RULE =
            new Rule(
                    "image/world-writable-directory",
                    List.of("CWE-732", "CWE-379"),
                    Severity.MEDIUM,
                    "A directory may be written by everybody and has no sticky bit",
                    "chmod o-w the directory, or chmod +t when it is shared on purpose.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Visitor start(InspectedImage image, FindingList to) {
        return node -> {
            FileEntry file = node.entry();
            boolean open = (file.mode() & 0002) != 0 && (file.mode() & 01000) == 0;
            if (open && file.type() == EntryType.DIRECTORY && !file.path().isEmpty()) {
                to.file(image.place(node), Privileged.mode(file));
            }
        };
    }
}
