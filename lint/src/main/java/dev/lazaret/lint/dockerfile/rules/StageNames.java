package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.syntax.Flag;
import dev.lazaret.lint.dockerfile.syntax.Instruction;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The stages or images an instruction takes files from: {@code COPY --from}, {@code --mount}. */
final class StageNames {

    private static final int FIELDS_MAX = 32;

    private StageNames() {}

    /** Of all flags, in lower case, as stages are compared. */
    static List<String> in(Instruction instruction) {
        return instruction.flags().stream()
                .flatMap(flag -> in(flag).stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** As they are written. */
    static List<String> in(Flag flag) {
        if (flag.name().equals("from")) {
            return List.of(flag.value());
        }
        if (!flag.name().equals("mount")) {
            return List.of();
        }
        return Stream.of(flag.value().split(",", FIELDS_MAX))
                .filter(field -> field.startsWith("from="))
                .map(field -> field.substring(5))
                .toList();
    }
}
