package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** A copy goes to a relative path while no WORKDIR is set. */
final class CopyRelative implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/copy-relative",
                    List.of("DL3045"),
                    Severity.LOW,
                    "A copy goes to a relative path while no WORKDIR is set",
                    "Set WORKDIR before, or write the destination from the root.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        boolean set =
                stage.parent() != null && stage.parent().lastInherited(Keyword.WORKDIR) != null;
        for (Instruction instruction : stage.instructions()) {
            set |= instruction.keyword() == Keyword.WORKDIR;
            List<Expanded> words = stage.words(instruction);
            boolean copies =
                    instruction.keyword() == Keyword.COPY || instruction.keyword() == Keyword.ADD;
            if (!set && copies && words.size() > 1) {
                Expanded target = words.getLast();
                String text = target.text();
                boolean windows = text.length() > 1 && text.charAt(1) == ':';
                if (target.known() && !text.startsWith("/") && !text.startsWith("\\") && !windows) {
                    reports.at(instruction);
                }
            }
        }
    }
}
