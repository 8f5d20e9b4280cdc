package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.List;

/** The tag says nothing about what is in the image. */
public final class LatestTag implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/latest-tag",
                    List.of("DKL-DI-0006", "DS-0001", "DL3007", "CIS-5.28"),
                    Severity.LOW,
                    "The image is tagged latest",
                    "Tag with a version and deploy by digest.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        for (String reference : image.references()) {
            if (reference.endsWith(":latest")) {
                to.configuration("tag " + reference);
            }
        }
    }
}
