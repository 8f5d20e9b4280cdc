package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;
import dev.lazaret.lint.dockerfile.syntax.Word;

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

    /** Where package managers look for the keys they verify with, which are public. */
    private static final List<String> KEYRINGS =
            List.of(
                    "/etc/apt/keyrings",
                    "/etc/apt/trusted.gpg.d",
                    "/usr/share/keyrings",
                    "/etc/apk/keys",
                    "/etc/pki/rpm-gpg");

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
        if (!words.isEmpty() && isKeyring(words.getLast().text())) {
            return;
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            if (SecretNames.isSecretFile(words.get(i).text())) {
                Word source = instruction.words().get(i);
                String seen = instruction.keyword() + " " + source.text();
                reports.at(instruction, source.at(), seen);
                return;
            }
        }
    }

    private static boolean isKeyring(String destination) {
        return KEYRINGS.stream().anyMatch(destination::startsWith);
    }
}
