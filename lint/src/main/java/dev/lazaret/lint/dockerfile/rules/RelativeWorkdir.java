package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** WORKDIR is a relative path. */
final class RelativeWorkdir implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/relative-workdir",
                    List.of("DL3000", "DS-0009", "WorkdirRelativePath"),
                    Severity.MEDIUM,
                    "WORKDIR is a relative path",
                    "Write the path from the root: WORKDIR /app.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        if (instruction.keyword() != Keyword.WORKDIR) {
            return;
        }
        Expanded path = stage.word(instruction);
        String text = path.text();
        boolean windows = text.length() > 1 && text.charAt(1) == ':';
        if (!text.isEmpty()
                && path.known()
                && !text.startsWith("/")
                && !text.startsWith("\\")
                && !windows) {
            reports.at(instruction);
        }
    }
}
