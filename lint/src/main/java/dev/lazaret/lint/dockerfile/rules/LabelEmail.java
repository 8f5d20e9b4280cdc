package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;
import java.util.regex.Pattern;

/** A label that must be an e-mail address is none. */
final class LabelEmail implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/label-email",
                    List.of("DL3058"),
                    Severity.LOW,
                    "A label that must be an e-mail address is none",
                    "Write an address: team@example.com.");

    private static final Pattern EMAIL =
            Pattern.compile("(?:[^<>]*+<)?[^\\s<>@]++@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)*+>?");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        Labels.check(
                build,
                reports,
                LabelKind.EMAIL,
                text -> text.length() < 400 && EMAIL.matcher(text).matches());
    }
}
