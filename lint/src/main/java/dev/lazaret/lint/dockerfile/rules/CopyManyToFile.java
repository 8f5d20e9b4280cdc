package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** Several sources are copied into what is no folder. */
final class CopyManyToFile implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/copy-many-to-file",
                    List.of("DL3021", "DS-0011"),
                    Severity.HIGH,
                    "Several sources are copied into what is no folder",
                    "End the destination with a slash.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        List<Expanded> words = stage.words(instruction);
        boolean copies =
                instruction.keyword() == Keyword.COPY || instruction.keyword() == Keyword.ADD;
        if (!copies || words.size() < 3) {
            return;
        }
        Expanded target = words.getLast();
        boolean folder =
                target.text().endsWith("/")
                        || target.text().endsWith("\\")
                        || target.text().equals(".")
                        || target.text().equals("..")
                        || !target.known();
        if (!folder) {
            reports.at(instruction);
        }
    }
}
