package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** USER is a name, not a number. */
final class NonNumericUser implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/non-numeric-user",
                    List.of("DL3066"),
                    Severity.LOW,
                    "USER is a name, not a number",
                    "Use the number: USER 10001.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        Stage last = build.last().orElse(null);
        Instruction user = last == null ? null : last.lastInherited(Keyword.USER);
        if (user == null || build.isWindows()) {
            return; // users of Windows have names only
        }
        String name = user.word(0).split(":", 2)[0];
        boolean number = name.chars().allMatch(Character::isDigit);
        if (!number && name.indexOf('$') < 0 && !name.equals("root")) {
            reports.at(user);
        }
    }
}
