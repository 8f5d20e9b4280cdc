package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** COPY or ADD takes a file that the build context does not have. */
final class CopyIgnoredFile implements DockerfileRule {

    /** Of the arguments looked at in a file: each is held against each pattern. */
    private static final int CHARS_MAX = 8_192;

    private static final Rule RULE =
            new Rule(
                    "dockerfile/copy-ignored-file",
                    List.of("CopyIgnoredFile"),
                    Severity.MEDIUM,
                    "COPY or ADD takes a file that .dockerignore leaves out",
                    "Take the pattern out of .dockerignore, let the file in with !FILE, or copy another one.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        if (build.ignored().patterns().isEmpty()) {
            return;
        }
        int left = CHARS_MAX;
        for (Stage stage : build.stages()) {
            for (Instruction instruction : stage.instructions()) {
                if (takesFromContext(instruction)) {
                    left -= instruction.arguments().length();
                    if (left >= 0) {
                        check(build, stage, instruction, reports);
                    }
                }
            }
        }
    }

    private static boolean takesFromContext(Instruction instruction) {
        return instruction.keyword() == Keyword.ADD
                || (instruction.keyword() == Keyword.COPY && instruction.flag("from").isEmpty());
    }

    private static void check(Build build, Stage stage, Instruction instruction, Reports reports) {
        List<Expanded> words = stage.words(instruction);
        for (int i = 0; i + 1 < words.size(); i++) {
            Expanded source = words.get(i);
            boolean file =
                    source.known()
                            && !Paths.isRemote(source.text())
                            && !source.text().startsWith("<<");
            if (file && build.ignored().leavesOut(source.text())) {
                reports.at(
                        instruction,
                        instruction.words().get(i).at(),
                        instruction.keyword() + " " + source.text());
            }
        }
    }
}
