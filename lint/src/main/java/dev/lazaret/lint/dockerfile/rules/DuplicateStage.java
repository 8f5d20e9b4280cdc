package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Two stages have the same name. */
final class DuplicateStage implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/duplicate-stage",
                    List.of("DL3024", "DS-0012", "DuplicateStageName"),
                    Severity.HIGH,
                    "Two stages have the same name",
                    "Give each stage a name of its own.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        Set<String> seen = new HashSet<>();
        for (Stage stage : build.stages()) {
            if (!stage.name().isEmpty() && !seen.add(stage.name().toLowerCase(Locale.ROOT))) {
                reports.at(stage.from());
            }
        }
    }
}
