package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** ENV or LABEL has a blank where an equals sign belongs. */
final class LegacyKeyValue implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/legacy-key-value",
                    List.of("LegacyKeyValueFormat"),
                    Severity.LOW,
                    "ENV or LABEL is written without an equals sign",
                    "Write KEY=VALUE, with quotes around a value that has blanks.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        if (isLegacy(instruction)) {
            reports.at(
                    instruction,
                    instruction.at(),
                    instruction.keyword() + " " + instruction.pairs().getFirst().key() + " …");
        }
    }

    /** {@code ENV KEY VALUE}: everything behind the key is the value. */
    static boolean isLegacy(Instruction instruction) {
        boolean named =
                instruction.keyword() == Keyword.ENV || instruction.keyword() == Keyword.LABEL;
        return named
                && instruction.words().size() > 1
                && instruction.words().getFirst().text().indexOf('=') < 0;
    }
}
