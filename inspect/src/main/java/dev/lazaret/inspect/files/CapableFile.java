package dev.lazaret.inspect.files;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.layers.FileEntry;

import java.util.List;

/** A program that gets capabilities of root from its file. */
public final class CapableFile implements TreeRule {

    public static final Rule RULE =
            new Rule(
                    "image/file-capabilities",
                    List.of("CIS-4.8", "CWE-250", "KSV-0022"),
                    Severity.MEDIUM,
                    "A program has file capabilities",
                    "Remove them (setcap -r) or grant the capability to the container where it is needed.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Visitor start(InspectedImage image, FindingList to) {
        return node -> {
            FileEntry file = node.entry();
            if (file.capabilities().isEmpty()) {
                return;
            }
            List<String> names = FileCapabilities.names(file.capabilities());
            String reason = Privileged.known(file.fileName(), "capability");
            boolean dangerous = names.stream().anyMatch(FileCapabilities::givesRoot);
            Severity severity =
                    dangerous
                            ? Severity.HIGH
                            : reason != null ? Severity.NEGLIGIBLE : RULE.severity();
            to.file(
                    severity,
                    image.place(node),
                    String.join(", ", names) + (reason == null ? "" : ": " + reason));
        };
    }
}
