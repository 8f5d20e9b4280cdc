package dev.lazaret.lint.yaml;

/**
 * Where a value stands in its file.
 *
 * @param line one-based line of its first character
 * @param column one-based column of its first character, in UTF-16 code units
 * @param start offset of its first character in the file's text, in chars
 * @param end offset after its last character; for block collections the start of what follows
 */
public record YamlSpan(int line, int column, int start, int end) {

    public YamlSpan {
        if (line < 1 || column < 1 || start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "no place in a file: " + line + ":" + column + " [" + start + ", " + end + ")");
        }
    }
}
