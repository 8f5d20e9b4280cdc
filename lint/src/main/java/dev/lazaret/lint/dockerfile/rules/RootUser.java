package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** The image runs as root. */
final class RootUser implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/root-user",
                    List.of("DL3002", "DS-0002", "CIS-DI-0001", "CWE-250"),
                    Severity.HIGH,
                    "The image runs as root",
                    "Create a user and end the last stage with USER and its number, for example USER 10001.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        Stage last = build.last().orElse(null);
        if (last == null || build.isWindows()) {
            return; // Windows has no such user
        }
        Instruction user = last.lastInherited(Keyword.USER);
        if (user == null) {
            String base = build.shipped().getFirst().base().text();
            if (!base.contains("nonroot") && !base.contains("unprivileged")) {
                reports.at(last.from(), last.from().at(), "the last stage names no USER");
            }
            return;
        }
        String name = userOf(build, user);
        if (name.equals("root") || name.equals("0")) {
            reports.at(user);
        }
    }

    private static String userOf(Build build, Instruction user) {
        for (Stage stage : build.shipped()) {
            if (!stage.words(user).isEmpty()) {
                return stage.word(user).text().split(":", 2)[0];
            }
        }
        return "";
    }
}
