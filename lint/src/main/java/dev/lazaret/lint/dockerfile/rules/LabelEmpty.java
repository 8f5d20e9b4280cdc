package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A label the project asks for is empty. */
final class LabelEmpty implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/label-empty",
                    List.of("DL3051"),
                    Severity.LOW,
                    "A label the project asks for is empty",
                    "Give the label a value.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        Labels.check(
                build,
                reports,
                pair ->
                        build.options().labels().containsKey(pair.key())
                                && pair.value().unquoted().isEmpty());
    }
}
