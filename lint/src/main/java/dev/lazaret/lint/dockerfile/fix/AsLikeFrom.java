package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.lint.dockerfile.syntax.Stage;
import dev.lazaret.lint.dockerfile.syntax.Word;

import java.util.Locale;

/** Writes AS in the case of its FROM. */
final class AsLikeFrom implements Repair {

    @Override
    public String rule() {
        return "dockerfile/from-as-casing";
    }

    @Override
    public void repair(Draft draft) {
        for (Stage stage : draft.build().stages()) {
            if (!stage.name().isEmpty()) {
                repair(draft, stage);
            }
        }
    }

    private static void repair(Draft draft, Stage stage) {
        Word as = stage.from().words().get(1);
        int start = draft.offset(as.at());
        if (draft.isFound(as.at()) && draft.reads(start, as.text())) {
            boolean capital = stage.from().writtenKeyword().equals("FROM");
            String wanted = capital ? "AS" : as.text().toLowerCase(Locale.ROOT);
            draft.replace(start, start + wanted.length(), wanted);
            draft.changed(as.at(), wanted + " for " + as.text());
        }
    }
}
