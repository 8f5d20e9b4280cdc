package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Several RUNs of one command each stand right after each other; chains were cut on purpose. */
final class ConsecutiveRun implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/consecutive-run",
                    List.of("DL3059"),
                    Severity.NEGLIGIBLE,
                    "Several RUNs stand right after each other",
                    "Join what belongs together with && or a heredoc.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        Set<Instruction> single =
                build.runs(stage).stream()
                        .filter(run -> run.commands().size() <= 1)
                        .map(Run::instruction)
                        .collect(Collectors.toSet());
        Instruction previous = null;
        boolean reported = false;
        for (Instruction instruction : stage.instructions()) {
            boolean follows =
                    previous != null
                            && single.contains(previous)
                            && single.contains(instruction)
                            && follows(previous, instruction);
            if (follows && !reported) {
                reports.at(instruction);
            }
            reported = follows;
            previous = instruction;
        }
    }

    private static boolean follows(Instruction previous, Instruction instruction) {
        return previous.keyword() == Keyword.RUN
                && instruction.keyword() == Keyword.RUN
                && options(previous).equals(options(instruction))
                && instruction.comments().isEmpty()
                && instruction.heredocs().isEmpty();
    }

    private static List<String> options(Instruction run) {
        return run.flags().stream().map(flag -> flag.name() + "=" + flag.value()).toList();
    }
}
