package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Comment;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Pair;

import java.util.List;

/** The comment above ARG or FROM describes something else. */
final class DefinitionDescription implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/definition-description",
                    List.of(BuildChecks.DEFINITION_DESCRIPTION),
                    Severity.NEGLIGIBLE,
                    "The comment above ARG or a named FROM does not begin with its name",
                    "Begin it with the name, as docker build --call=outline shows it, or put an empty line between.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        if (!build.file().checks().runs(BuildChecks.DEFINITION_DESCRIPTION)) {
            return;
        }
        for (Instruction instruction : build.file().instructions()) {
            List<String> names = names(instruction);
            if (!names.isEmpty() && describesNoneOf(names, instruction)) {
                reports.at(instruction);
            }
        }
    }

    private static List<String> names(Instruction instruction) {
        return switch (instruction.keyword()) {
            case ARG -> instruction.pairs().stream().map(Pair::key).toList();
            case FROM -> instruction.words().size() == 3 ? List.of(instruction.word(2)) : List.of();
            default -> List.of();
        };
    }

    /** Only a comment on the line right above is taken for a description. */
    private static boolean describesNoneOf(List<String> names, Instruction instruction) {
        return instruction.comments().stream()
                .filter(comment -> comment.at().line() == instruction.at().line() - 1)
                .filter(comment -> Ignores.parse(comment, null).ids().isEmpty())
                .map(Comment::text)
                .anyMatch(text -> !text.isEmpty() && !names.contains(text.split("\\s", 2)[0]));
    }
}
