package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;
import dev.lazaret.lint.dockerfile.syntax.Word;

import java.util.Locale;

/** Writes the protocol of EXPOSE in lower case. */
final class SmallProtocol implements Repair {

    @Override
    public String rule() {
        return "dockerfile/expose-protocol-casing";
    }

    @Override
    public void repair(Draft draft) {
        for (Stage stage : draft.build().stages()) {
            for (Instruction expose : stage.all(Keyword.EXPOSE)) {
                expose.words().stream()
                        .filter(port -> draft.isFound(port.at()))
                        .forEach(port -> repair(draft, port));
            }
        }
    }

    private static void repair(Draft draft, Word port) {
        int start = draft.offset(port.at());
        if (port.text().indexOf('$') >= 0 || !draft.reads(start, port.text())) {
            draft.skip(port.at(), "the port is written with a variable or over two lines");
            return;
        }
        String small = port.text().toLowerCase(Locale.ROOT);
        draft.replace(start, start + small.length(), small);
        draft.changed(port.at(), small + " for " + port.text());
    }
}
