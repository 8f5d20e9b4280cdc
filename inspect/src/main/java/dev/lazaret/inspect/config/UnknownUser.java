package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.accounts.Accounts;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.List;

/** A user name that the image itself does not know stops the container from starting. */
public final class UnknownUser implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/unknown-user",
                    List.of("CWE-1188"),
                    Severity.MEDIUM,
                    "The configured user does not exist in the image",
                    "Create the user in the Dockerfile before USER, or use a numeric user id.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        ConfiguredUser user = ConfiguredUser.of(image.config());
        if (user.isNamed()
                && !user.name().equals("root")
                && !Accounts.users(image).containsKey(user.name())) {
            to.configuration("USER is '" + user.name() + "', which etc/passwd does not have");
        }
    }
}
