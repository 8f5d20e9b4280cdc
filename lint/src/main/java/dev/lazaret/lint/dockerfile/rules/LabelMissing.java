package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A label the project asks for is missing. */
final class LabelMissing implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/label-missing",
                    List.of("DL3049"),
                    Severity.LOW,
                    "A label the project asks for is missing",
                    "Add the label to the last stage.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        Stage last = build.last().orElse(null);
        if (last == null) {
            return;
        }
        Set<String> present = new HashSet<>();
        for (Stage stage : build.shipped()) {
            Labels.of(stage).forEach(pair -> present.add(pair.key()));
        }
        for (String wanted : build.options().labels().keySet()) {
            if (!present.contains(wanted)) {
                reports.at(last.from(), last.from().at(), "no label " + wanted);
            }
        }
    }
}
