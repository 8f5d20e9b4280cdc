package dev.lazaret.inspect.files;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import java.util.List;

/** Programs in temporary directories are what droppers leave behind. */
public final class TemporaryExecutable implements TreeRule {

    public static final Rule RULE =
            new Rule(
                    "image/temporary-executable",
                    List.of("CWE-379"),
                    Severity.LOW,
                    "A program lies in a temporary directory",
                    "Remove it in the RUN that needed it, or move it to where programs belong.");

    private static final List<String> TEMPORARY = List.of("tmp/", "var/tmp/", "dev/shm/");

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
                    && TEMPORARY.stream().anyMatch(file.path()::startsWith)) {
                boolean hidden = file.fileName().startsWith(".");
                to.file(
                        hidden ? Severity.MEDIUM : RULE.severity(),
                        image.place(node),
                        file.size() + " bytes, " + Privileged.mode(file));
            }
        };
    }
}
