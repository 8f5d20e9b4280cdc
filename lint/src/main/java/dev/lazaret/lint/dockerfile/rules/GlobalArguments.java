package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.syntax.Dockerfile;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Expansion;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Pair;
import dev.lazaret.lint.dockerfile.syntax.PredefinedArguments;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What FROM may use: the arguments before the first FROM and those BuildKit defines.
 *
 * @param values in a build that passes none: the default, nothing where none is written
 */
record GlobalArguments(Map<String, Expanded> values) {

    GlobalArguments {
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    static GlobalArguments of(Dockerfile file) {
        Map<String, Expanded> values = new HashMap<>();
        PredefinedArguments.typical()
                .forEach((name, value) -> values.put(name, new Expanded(value, true)));
        for (Instruction instruction : file.instructions()) {
            if (instruction.keyword() == Keyword.FROM) {
                break;
            }
            if (instruction.keyword() == Keyword.ARG) {
                for (Pair pair : instruction.pairs()) {
                    String written = pair.hasValue() ? pair.value().text() : "";
                    values.put(pair.key(), Expansion.expand(written, values, file.escape()));
                }
            }
        }
        return new GlobalArguments(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }
}
