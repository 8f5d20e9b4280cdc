package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Stage;
import dev.lazaret.lint.dockerfile.syntax.Word;

import java.util.List;

/** FROM and AS differ in case. */
final class FromAsCasing implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/from-as-casing",
                    List.of("FromAsCasing"),
                    Severity.NEGLIGIBLE,
                    "FROM and AS are not written in the same case",
                    "Write FROM … AS or from … as.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        String from = stage.from().writtenKeyword();
        List<Word> words = stage.from().words();
        if (stage.name().isEmpty() || KeywordCase.isMixed(from)) {
            return; // a mixed From is told by dockerfile/instruction-casing
        }
        Word as = words.get(1);
        if (!as.text().equals(wanted(from))) {
            reports.at(stage.from(), as.at(), from + " … " + as.text());
        }
    }

    /** AS in the case of FROM. */
    private static String wanted(String from) {
        return from.equals("FROM") ? "AS" : "as";
    }
}
