package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.lint.dockerfile.rules.KeywordCase;
import dev.lazaret.lint.dockerfile.syntax.Instruction;

/** Writes every instruction in the case that most have. */
final class SameCase implements Repair {

    @Override
    public String rule() {
        return "dockerfile/instruction-casing";
    }

    @Override
    public void repair(Draft draft) {
        KeywordCase most = KeywordCase.of(draft.build());
        for (Instruction instruction : KeywordCase.instructions(draft.build())) {
            String written = instruction.writtenKeyword();
            int start = draft.offset(instruction.at());
            if (draft.isFound(instruction.at()) && draft.reads(start, written)) {
                draft.replace(start, start + written.length(), most.of(written));
                draft.changed(instruction.at(), most.of(written) + " for " + written);
            }
        }
    }
}
