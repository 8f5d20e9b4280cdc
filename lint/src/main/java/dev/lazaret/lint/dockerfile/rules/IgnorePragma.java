package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Comment;
import dev.lazaret.lint.dockerfile.syntax.Instruction;

import java.util.List;

/** An inline comment silences rules. */
final class IgnorePragma implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/ignore-pragma",
                    List.of("DL1001"),
                    Severity.NEGLIGIBLE,
                    "An inline comment silences rules",
                    "Fix the cause, or waive the finding in the policy where it has an owner and an end.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        if (!build.options().reportIgnores() || build.stages().isEmpty()) {
            return;
        }
        Instruction first = build.stages().getFirst().from();
        if (!Ignores.of(build.file().checks()).ids().isEmpty()) {
            build.file().directives().stream()
                    .filter(directive -> directive.name().equals("check"))
                    .forEach(check -> reports.at(first, check.at(), "# check=" + check.value()));
        }
        for (Comment comment : build.file().comments()) {
            if (!Ignores.parse(comment, null).ids().isEmpty()) {
                reports.at(first, comment.at(), "#" + " " + comment.text());
            }
        }
    }
}
