package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Flag;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** COPY --from names the stage it stands in. */
final class CopyFromSelf implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/copy-from-self",
                    List.of("DL3023", "DS-0006"),
                    Severity.HIGH,
                    "COPY --from names the stage it stands in",
                    "Copy from an earlier stage, or use RUN cp within one.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        for (Instruction copy : stage.all(Keyword.COPY)) {
            String from = copy.flag("from").map(Flag::value).orElse("");
            if (!from.isEmpty()
                    && (from.equalsIgnoreCase(stage.name()) || from.equals("" + stage.index()))) {
                reports.at(copy);
            }
        }
    }
}
