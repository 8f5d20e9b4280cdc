package dev.lazaret.lint.dockerfile.syntax;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * One build stage: a FROM and what follows it.
 *
 * @param name after AS, empty when it has none
 * @param base the image named by FROM, variables expanded
 * @param parent the earlier stage this one starts from, null when it starts from an image
 * @param instructions without the FROM
 * @param expanded the expanded words of instructions that name paths, users and ports
 */
public record Stage(
        int index,
        Instruction from,
        String name,
        Expanded base,
        @Nullable Stage parent,
        List<Instruction> instructions,
        Map<Instruction, List<Expanded>> expanded) {

    public Stage {
        instructions = List.copyOf(instructions);
    }

    public boolean isScratch() {
        return parent == null && base.known() && base.text().equals("scratch");
    }

    /** Whether it is the other stage or starts from it, over others perhaps. */
    public boolean isOn(Stage other) {
        for (Stage stage = this; stage != null; stage = stage.parent) {
            if (stage.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** The words of an instruction with variables replaced. */
    public List<Expanded> words(Instruction instruction) {
        return expanded.getOrDefault(instruction, List.of());
    }

    /** The first word expanded; unknown when there is none. */
    public Expanded word(Instruction instruction) {
        List<Expanded> words = words(instruction);
        return words.isEmpty() ? new Expanded("", false) : words.getFirst();
    }

    /** All instructions of one kind, in order. */
    public List<Instruction> all(Keyword keyword) {
        return instructions.stream().filter(each -> each.keyword() == keyword).toList();
    }

    /** The last of a kind, here or in the stages this one starts from. */
    public @Nullable Instruction lastInherited(Keyword keyword) {
        for (Stage stage = this; stage != null; stage = stage.parent) {
            List<Instruction> found = stage.all(keyword);
            if (!found.isEmpty()) {
                return found.getLast();
            }
        }
        return null;
    }

    // identity: maps keyed by stages must not hash whole files
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "stage " + index + " " + name;
    }
}
