package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.oci.ImageConfig;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The base was old when the image was built on it. */
public final class StaleBase implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/stale-base",
                    List.of("CIS-DI-0004", "CIS-4.4"),
                    Severity.LOW,
                    "The base image was not updated for long",
                    "Pull the base when building (docker build --pull) and rebuild when it changes.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        LocalDate base = baseDay(image);
        if (base == null || base.isBefore(Days.PLAUSIBLE_FROM)) {
            return;
        }
        long days = ChronoUnit.DAYS.between(base, image.today());
        if (days > DAYS_MAX) {
            to.configuration(
                    "the base's last layer was made on " + base + ", " + days + " days ago");
        }
    }

    private static final int DAYS_MAX = 90;

    /** The day of the history entry that made the uppermost base layer. */
    private static @Nullable LocalDate baseDay(InspectedImage image) {
        int layers = 0;
        for (ImageConfig.History entry : image.config().history()) {
            if (!entry.emptyLayer() && ++layers == image.baseLayers()) {
                return Days.of(entry.created());
            }
        }
        return null;
    }
}
