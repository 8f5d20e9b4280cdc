package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Pair;
import dev.lazaret.lint.dockerfile.syntax.SourceText;
import dev.lazaret.lint.dockerfile.syntax.Stage;
import dev.lazaret.lint.dockerfile.syntax.Word;

/**
 * Writes {@code ENV KEY="a b"} for {@code ENV KEY a b}, and so with LABEL. Variables are replaced
 * in both alike; values in which quotes or escapes meet the new quotes are left.
 */
final class EqualsForBlank implements Repair {

    private static final String QUOTING = "\"'\\`";

    @Override
    public String rule() {
        return "dockerfile/legacy-key-value";
    }

    @Override
    public void repair(Draft draft) {
        for (Stage stage : draft.build().stages()) {
            for (Instruction instruction : stage.instructions()) {
                if (draft.isFound(instruction.at())) {
                    repair(draft, instruction);
                }
            }
        }
    }

    private static void repair(Draft draft, Instruction instruction) {
        Pair pair = instruction.pairs().getFirst();
        Word key = instruction.words().getFirst();
        Word value = pair.value();
        boolean single = instruction.words().size() == 2;
        boolean plain =
                key.text().equals(pair.key())
                        && key.text().chars().noneMatch(c -> QUOTING.indexOf(c) >= 0);
        if (!plain || !(single || isUnquoted(value.text()))) {
            draft.skip(instruction.at(), "quotes or escapes in it might mean something else then");
            return;
        }
        SourceText source = instruction.source();
        String quote = single ? "" : "\"";
        int gap = source.fileOffset(key.offset() + key.text().length() - 1) + 1;
        int start = source.fileOffset(value.offset());
        int end = source.fileOffset(value.offset() + value.text().length() - 1) + 1;
        draft.replace(gap, start, "=" + quote);
        draft.insert(end, quote);
        draft.changed(instruction.at(), instruction.keyword() + " " + pair.key() + "=");
    }

    private static boolean isUnquoted(String value) {
        return value.chars().noneMatch(c -> QUOTING.indexOf(c) >= 0);
    }
}
