package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.List;

/** Nothing tells the engine whether the service still works. */
public final class NoHealthcheck implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/no-healthcheck",
                    List.of("CIS-DI-0006", "CIS-4.6", "DS-0026", "DL3057"),
                    Severity.NEGLIGIBLE,
                    "There is no health check",
                    "Add HEALTHCHECK, or state liveness and readiness probes where it runs.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        List<String> test = image.config().healthcheck();
        if (test.isEmpty() || test.getFirst().isEmpty()) {
            to.configuration("the configuration has no HEALTHCHECK");
        } else if (test.getFirst().equals("NONE")) {
            to.configuration("HEALTHCHECK NONE switches the base image's check off");
        }
    }
}
