package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** A file that usually holds secrets is copied into the image. */
final class SecretFileCopied implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/secret-file-copied",
                    List.of("CWE-538"),
                    Severity.CRITICAL,
                    "A file that usually holds secrets is copied into the image",
                    "Mount it for the one RUN that needs it (--mount=type=secret), and list it in .dockerignore.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        if (instruction.keyword() != Keyword.COPY && instruction.keyword() != Keyword.ADD) {
            return;
        }
        List<Expanded> words = stage.words(instruction);
        boolean secret =
                words.size() > 1
                        && words.subList(0, words.size() - 1).stream()
                                .anyMatch(word -> SecretNames.isSecretFile(word.text()));
        if (secret) {
            reports.at(instruction);
        }
    }
}
