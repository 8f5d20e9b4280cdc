package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.syntax.Flag;
import dev.lazaret.lint.dockerfile.syntax.Instruction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The stages or images an instruction takes files from: {@code COPY --from}, {@code --mount}. */
final class StageNames {

    private static final int FIELDS_MAX = 32;

    private StageNames() {}

    /** In lower case, as stages are compared. */
    static List<String> in(Instruction instruction) {
        List<String> names = new ArrayList<>();
        for (Flag flag : instruction.flags()) {
            if (flag.name().equals("from")) {
                names.add(flag.value().toLowerCase(Locale.ROOT));
            } else if (flag.name().equals("mount")) {
                for (String field : flag.value().split(",", FIELDS_MAX)) {
                    if (field.startsWith("from=")) {
                        names.add(field.substring(5).toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return names;
    }
}
