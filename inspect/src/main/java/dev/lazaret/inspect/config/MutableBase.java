package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.List;

/** The base is named by a tag that may move, so a rebuild gives another image. */
public final class MutableBase implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/mutable-base",
                    List.of("CIS-DI-0002", "DL3006", "DL3007", "CIS-4.2"),
                    Severity.LOW,
                    "The base image is named without a digest",
                    "Pin the base: FROM name:tag@sha256:...; let the builder record its digest.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        String name = image.config().labels().getOrDefault(NAME, "");
        String digest = image.config().labels().getOrDefault(DIGEST, "");
        if (!name.isEmpty() && digest.isEmpty() && !name.contains("@sha256:")) {
            to.configuration("label " + NAME + " is '" + name + "', without a digest");
        }
    }

    private static final String NAME = "org.opencontainers.image.base.name";
    private static final String DIGEST = "org.opencontainers.image.base.digest";
}
