package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** COPY takes the whole file system of another stage. */
final class CopyWholeStage implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/copy-whole-stage",
                    List.of("DL3067"),
                    Severity.MEDIUM,
                    "COPY takes the whole file system of another stage",
                    "Copy only the files that are needed, or start from that stage.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        List<Expanded> words = stage.words(instruction);
        if (instruction.keyword() == Keyword.COPY
                && instruction.flag("from").isPresent()
                && !stage.isScratch()
                && words.size() == 2
                && words.getFirst().known()
                && (words.getFirst().text().equals("/") || words.getFirst().text().equals("/*"))) {
            reports.at(instruction);
        }
    }
}
