package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.oci.Platform;

import java.util.List;

/** The image is for another platform than was asked for. */
public final class PlatformMismatch implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/platform-mismatch",
                    List.of("DL3029", "InvalidBaseImagePlatform"),
                    Severity.MEDIUM,
                    "The image is for another platform",
                    "Build for the platform it will run on (docker buildx build --platform).");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        Platform is = image.config().platform();
        Platform wanted = image.wanted();
        if (wanted == null) {
            return;
        }
        boolean variant =
                wanted.variant().isEmpty()
                        || is.variant().isEmpty()
                        || wanted.variant().equals(is.variant());
        if (!wanted.os().equals(is.os())
                || !wanted.architecture().equals(is.architecture())
                || !variant) {
            to.configuration("asked for " + wanted + ", the configuration says " + is);
        }
    }
}
