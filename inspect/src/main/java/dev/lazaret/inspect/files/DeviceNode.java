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

/** A device node in an image works only in privileged containers, where it is dangerous. */
public final class DeviceNode implements TreeRule {

    public static final Rule RULE =
            new Rule(
                    "image/device-node",
                    List.of("CIS-5.18", "CWE-552"),
                    Severity.MEDIUM,
                    "The image carries a device node",
                    "Remove it; the engine makes the devices a container may use.");

    /** The engine mounts its own over these. */
    private static final Set<String> HARMLESS =
            Set.of(
                    "dev/null",
                    "dev/zero",
                    "dev/full",
                    "dev/random",
                    "dev/urandom",
                    "dev/tty",
                    "dev/console",
                    "dev/ptmx",
                    "dev/pts/ptmx");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Visitor start(InspectedImage image, FindingList to) {
        return node -> {
            FileEntry file = node.entry();
            boolean character = file.type() == EntryType.CHARACTER_DEVICE;
            if (character || file.type() == EntryType.BLOCK_DEVICE) {
                boolean harmless = character && HARMLESS.contains(file.path());
                to.file(
                        harmless ? Severity.NEGLIGIBLE : RULE.severity(),
                        image.place(node),
                        (character ? "character" : "block") + " device, " + Privileged.mode(file));
            }
        };
    }
}
