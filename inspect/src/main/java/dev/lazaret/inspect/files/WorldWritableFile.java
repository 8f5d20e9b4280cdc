package dev.lazaret.inspect.files;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import java.util.List;

/** Any user of the container may change the file. */
public final class WorldWritableFile implements TreeRule {

    public static final Rule RULE =
            new Rule(
                    "image/world-writable-file",
                    List.of("CWE-732"),
                    Severity.MEDIUM,
                    "A file may be written by everybody",
                    "chmod o-w the file, or give it to the user who must write it.");

    /** Engines mount their own file systems there. */
    private static boolean underDevices(String path) {
        return path.startsWith("dev/") || path.startsWith("proc/") || path.startsWith("sys/");
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Visitor start(InspectedImage image, FindingList to) {
        return node -> {
            FileEntry file = node.entry();
            boolean open = (file.mode() & 0002) != 0 && file.type() == EntryType.FILE;
            if (open && !underDevices(file.path())) {
                boolean runs = file.executable() || file.path().startsWith("etc/");
                to.file(
                        runs ? Severity.HIGH : RULE.severity(),
                        image.place(node),
                        Privileged.mode(file));
            }
        };
    }
}
