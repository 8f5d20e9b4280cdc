package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** zypper leaves its cache in the layer. */
final class ZypperCache implements ShippedRunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/zypper-cache",
                    List.of("DL3036", "DS-0020"),
                    Severity.LOW,
                    "zypper leaves its cache in the layer",
                    "End the same RUN with zypper clean --all.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        CacheLeft.zypper(run, reports);
    }
}
