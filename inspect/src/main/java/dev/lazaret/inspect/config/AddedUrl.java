package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.Masked;

import java.util.List;

/** What came from a URL at build time was checked by nobody. */
public final class AddedUrl implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/added-url",
                    List.of("CIS-DI-0009", "CIS-4.9", "DS-0005", "DL3020", "CWE-494"),
                    Severity.MEDIUM,
                    "A file was added from a URL without a checksum",
                    "Use ADD --checksum=sha256:..., or download, verify and unpack in one RUN.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        for (Instructions instruction : Instructions.of(image.config())) {
            String arguments = instruction.arguments();
            boolean url = arguments.contains("http://") || arguments.contains("https://");
            if (instruction.name().equals("ADD") && url && !arguments.contains("--checksum=")) {
                to.configuration(
                        RULE.severity(),
                        image.historyPlace(instruction.layer()),
                        "ADD " + Masked.urls(arguments));
            }
        }
    }
}
