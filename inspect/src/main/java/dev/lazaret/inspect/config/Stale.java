package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An image that was built long ago lacks what was fixed since. */
public final class Stale implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/stale",
                    List.of("CIS-DI-0004", "CIS-4.4"),
                    Severity.LOW,
                    "The image was built long ago",
                    "Rebuild from a fresh base, regularly: at least once a month.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        LocalDate built = Days.of(image.config().created());
        if (built == null || built.isBefore(Days.PLAUSIBLE_FROM)) {
            return;
        }
        long days = ChronoUnit.DAYS.between(built, image.today());
        if (days > DAYS_MAX) {
            to.configuration(
                    days > 365 ? Severity.MEDIUM : Severity.LOW,
                    "built on " + built + ", " + days + " days ago");
        }
    }

    private static final int DAYS_MAX = 90;
}
