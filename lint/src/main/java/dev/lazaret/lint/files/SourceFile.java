package dev.lazaret.lint.files;

/**
 * A file to lint.
 *
 * @param name as shown in findings, with forward slashes
 * @param ignored of a Dockerfile, the text of the list of what its build context leaves out
 */
public record SourceFile(String name, SourceKind kind, String text, String ignored) {

    /** A file that has no such list beside it. */
    public SourceFile(String name, SourceKind kind, String text) {
        this(name, kind, text, "");
    }

    /** The same file with another text. */
    public SourceFile withText(String other) {
        return new SourceFile(name, kind, other, ignored);
    }
}
