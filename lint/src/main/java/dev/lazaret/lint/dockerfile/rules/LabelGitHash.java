package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A label that must be a git commit is none. */
final class LabelGitHash implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/label-git-hash",
                    List.of("DL3055"),
                    Severity.LOW,
                    "A label that must be a git commit is none",
                    "Write the full hash of the commit.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        Labels.check(build, reports, LabelKind.HASH, LabelGitHash::isHash);
    }

    private static boolean isHash(String text) {
        boolean length = text.length() == 7 || text.length() == 40 || text.length() == 64;
        return length && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
