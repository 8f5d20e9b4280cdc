package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.accounts.Accounts;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.List;

/** The container starts as root unless somebody says otherwise. */
public final class RootUser implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/root-user",
                    List.of("CIS-DI-0001", "CIS-4.1", "DS-0002", "DL3002", "CWE-250"),
                    Severity.MEDIUM,
                    "The container runs as root",
                    "Create a user and end the Dockerfile with USER <uid>; give it only the files it must write.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        String user = ConfiguredUser.of(image.config()).name();
        if (user.isEmpty()) {
            to.configuration("the configuration names no user, so processes start as root");
        } else if (isZero(user) || image.config().user().startsWith("0:")) {
            to.configuration("USER is '" + image.config().user() + "'");
        } else if (Accounts.users(image).getOrDefault(user, -1L) == 0) {
            to.configuration("USER is '" + user + "', which etc/passwd gives the user id 0");
        }
    }

    private static boolean isZero(String user) {
        return user.equals("root") || (!user.isEmpty() && user.chars().allMatch(c -> c == '0'));
    }
}
