package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Position;

/** Removes empty lines from within an instruction; what it says stays the same. */
final class DropEmptyLines implements Repair {

    @Override
    public String rule() {
        return "dockerfile/empty-continuation";
    }

    @Override
    public void repair(Draft draft) {
        for (Instruction instruction : draft.build().file().instructions()) {
            if (!instruction.blankLines().isEmpty()
                    && draft.isFound(instruction.blankLines().getFirst())) {
                repair(draft, instruction);
            }
        }
    }

    private static void repair(Draft draft, Instruction instruction) {
        String text = instruction.source().text().stripTrailing();
        int lastLine = instruction.source().position(text.length() - 1).line();
        Position first = instruction.blankLines().getFirst();
        if (instruction.blankLines().getLast().line() > lastLine) {
            draft.skip(first, "the backslash before it continues nothing; remove it");
            return;
        }
        for (Position blank : instruction.blankLines()) {
            int start = draft.offset(blank);
            int end = start;
            while (draft.at(end) != '\n') {
                end++;
            }
            draft.replace(start, end + 1, "");
        }
        draft.changed(first, "no empty line within " + instruction.keyword());
    }
}
