package dev.lazaret.lint.dockerfile.syntax;

/**
 * One argument.
 *
 * @param text as written, quotes included; a JSON string is decoded
 * @param offset where it begins in its {@link SourceText}
 * @param at where it begins in the file
 */
public record Word(String text, int offset, Position at) {

    /** The text without the quotes around it. */
    public String unquoted() {
        int last = text.length() - 1;
        boolean quoted =
                last > 0
                        && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                        && text.charAt(last) == text.charAt(0);
        return quoted ? text.substring(1, last) : text;
    }
}
