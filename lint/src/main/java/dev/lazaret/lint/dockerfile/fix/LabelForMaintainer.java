package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

/** Writes the label for the author that the OCI image specification has, for MAINTAINER. */
final class LabelForMaintainer implements Repair {

    private static final String KEY = "org.opencontainers.image.authors";

    /** What a label would read otherwise than MAINTAINER does. */
    private static final String SPECIAL = "\"'$\\`";

    @Override
    public String rule() {
        return "dockerfile/maintainer";
    }

    @Override
    public void repair(Draft draft) {
        for (Stage stage : draft.build().stages()) {
            boolean labelled =
                    stage.all(Keyword.LABEL).stream()
                            .flatMap(label -> label.pairs().stream())
                            .anyMatch(pair -> pair.key().equals(KEY));
            for (Instruction maintainer : stage.all(Keyword.MAINTAINER)) {
                if (draft.isFound(maintainer.at())) {
                    repair(draft, maintainer, labelled);
                }
            }
        }
    }

    private static void repair(Draft draft, Instruction maintainer, boolean labelled) {
        String name = inner(maintainer.arguments());
        int start = draft.offset(maintainer.at());
        String written = maintainer.source().text().substring(maintainer.start()).stripTrailing();
        if (labelled) {
            draft.skip(maintainer.at(), "the stage has the label " + KEY + " already");
        } else if (name.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0)
                || !draft.reads(start, written)) {
            draft.skip(maintainer.at(), "the name has quotes, variables or several lines");
        } else {
            boolean capital = maintainer.writtenKeyword().equals("MAINTAINER");
            String label = (capital ? "LABEL " : "label ") + KEY + "=\"" + name + "\"";
            draft.replace(start, start + written.length(), label);
            draft.changed(maintainer.at(), "LABEL for MAINTAINER");
        }
    }

    private static String inner(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
