package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.List;

/** Nobody can tell from the image what it was built from. */
public final class MissingLabels implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/missing-labels",
                    List.of("DL3049"),
                    Severity.NEGLIGIBLE,
                    "Labels that say where the image comes from are missing",
                    "Set org.opencontainers.image.source and org.opencontainers.image.revision when building.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        List<String> missing =
                WANTED.stream()
                        .filter(label -> image.config().labels().getOrDefault(label, "").isBlank())
                        .filter(label ->
                                !label.endsWith(".created") || image.config().created().isEmpty())
                        .toList();
        if (!missing.isEmpty()) {
            to.configuration("without " + String.join(", ", missing));
        }
    }

    private static final List<String> WANTED =
            List.of(
                    "org.opencontainers.image.source",
                    "org.opencontainers.image.revision",
                    "org.opencontainers.image.created");
}
