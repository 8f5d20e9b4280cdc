package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** ADD is used where COPY does. */
final class AddInsteadOfCopy implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/add-instead-of-copy",
                    List.of("DL3020", "DS-0005", "CIS-DI-0009"),
                    Severity.LOW,
                    "ADD is used where COPY does",
                    "Use COPY for files and folders.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        List<Expanded> words = stage.words(instruction);
        if (instruction.keyword() != Keyword.ADD || words.size() < 2) {
            return;
        }
        boolean plain =
                words.subList(0, words.size() - 1).stream()
                        .allMatch(word ->
                                word.known()
                                        && !Paths.isTar(word.text())
                                        && !Paths.isCompressed(word.text())
                                        && !Paths.isRemote(word.text())
                                        && !word.text().startsWith("<<"));
        if (plain) {
            reports.at(instruction);
        }
    }
}
