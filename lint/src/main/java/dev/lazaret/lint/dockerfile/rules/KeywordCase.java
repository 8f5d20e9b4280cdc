package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.syntax.Instruction;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The case in which most of a file's instructions are written; capitals where neither is more. */
public record KeywordCase(boolean small) {

    /** The case of a file. */
    public static KeywordCase of(Build build) {
        int small = 0;
        int capital = 0;
        for (Instruction instruction : instructions(build)) {
            String written = instruction.writtenKeyword();
            small += isSmall(written) ? 1 : 0;
            capital += isSmall(written) || isMixed(written) ? 0 : 1;
        }
        return new KeywordCase(small > capital);
    }

    /** The instructions that count: those of all stages, each with its FROM. */
    public static List<Instruction> instructions(Build build) {
        return build.stages().stream()
                .flatMap(stage ->
                        Stream.concat(Stream.of(stage.from()), stage.instructions().stream()))
                .toList();
    }

    /** How a keyword is to be written. */
    public String of(String keyword) {
        return small ? keyword.toLowerCase(Locale.ROOT) : keyword.toUpperCase(Locale.ROOT);
    }

    private static boolean isSmall(String keyword) {
        return keyword.equals(keyword.toLowerCase(Locale.ROOT));
    }

    /** Neither all small nor all capital. */
    static boolean isMixed(String keyword) {
        return !isSmall(keyword) && !keyword.equals(keyword.toUpperCase(Locale.ROOT));
    }
}
