package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;
import java.util.Set;

/** COPY takes files the image does not need. */
final class NeedlessFiles implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/needless-files",
                    List.of("DKL-LI-0003"),
                    Severity.LOW,
                    "COPY takes files the image does not need",
                    "Name what is needed, and list the rest in .dockerignore.");

    private static final Set<String> NAMES =
            Set.of(
                    ".git",
                    ".svn",
                    ".hg",
                    ".vscode",
                    ".idea",
                    ".DS_Store",
                    ".npm",
                    ".cache",
                    "Dockerfile",
                    "docker-compose.yml",
                    ".vimrc",
                    ".bash_history",
                    ".zsh_history");

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
        boolean needless =
                words.size() > 1
                        && instruction.flag("from").isEmpty()
                        && words.subList(0, words.size() - 1).stream()
                                .anyMatch(word -> NAMES.contains(Paths.last(word.text())));
        if (needless) {
            reports.at(instruction);
        }
    }
}
