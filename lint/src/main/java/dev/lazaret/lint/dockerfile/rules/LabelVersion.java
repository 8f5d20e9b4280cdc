package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;
import java.util.regex.Pattern;

/** A label that must be a semantic version is none. */
final class LabelVersion implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/label-version",
                    List.of("DL3056"),
                    Severity.LOW,
                    "A label that must be a semantic version is none",
                    "Write MAJOR.MINOR.PATCH as semver.org says.");

    private static final Pattern SEMVER =
            Pattern.compile(
                    "(0|[1-9][0-9]*+)\\.(0|[1-9][0-9]*+)\\.(0|[1-9][0-9]*+)(-[0-9A-Za-z.-]++)?(\\+[0-9A-Za-z.-]++)?");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        Labels.check(
                build,
                reports,
                LabelKind.SEMVER,
                text -> text.length() < 200 && SEMVER.matcher(text).matches());
    }
}
