package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.List;

/** Kubernetes can only hold a numeric user against runAsNonRoot. */
public final class NamedUser implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/named-user",
                    List.of("DL3066"),
                    Severity.LOW,
                    "The user is a name, not a number",
                    "Write the numeric user id: USER 10001:10001.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        ConfiguredUser user = ConfiguredUser.of(image.config());
        if (user.isNamed() && !user.name().equals("root")) {
            to.configuration(
                    "USER is '" + user.name() + "'; runAsNonRoot cannot be checked for a name");
        }
    }
}
