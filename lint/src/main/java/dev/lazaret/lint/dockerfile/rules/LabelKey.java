package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** A label key breaks the naming rules. */
final class LabelKey implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/label-key",
                    List.of("DL3048"),
                    Severity.NEGLIGIBLE,
                    "A label key breaks the naming rules",
                    "Use lower-case letters, digits, dots and hyphens, beginning with a letter: org.example.name.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        if (instruction.keyword() == Keyword.LABEL) {
            instruction.pairs().stream()
                    .filter(pair -> !isValid(pair.key()))
                    .findFirst()
                    .ifPresent(pair -> reports.at(instruction, pair.at(), pair.key()));
        }
    }

    private static boolean isValid(String key) {
        if (key.isEmpty()
                || key.startsWith("com.docker.")
                || key.startsWith("io.docker.")
                || key.startsWith("org.dockerproject.")) {
            return false;
        }
        boolean separated = true;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean separator = c == '.' || c == '-' || c == '_' || c == '/';
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if ((separator && separated)
                    || (!separator && !plain)
                    || (i == 0 && c >= '0' && c <= '9')) {
                return false;
            }
            separated = separator;
        }
        return !separated;
    }
}
