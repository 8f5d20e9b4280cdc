package dev.lazaret.lint.dockerfile.syntax;

/** The lines of a text, one after the other, without their ends. */
final class Lines {

    private final String text;
    private int next;
    private int number;
    private int start;
    private int end;

    Lines(String text) {
        this.text = text;
        this.next = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** Goes to the next line; false at the end of the text. */
    boolean advance() {
        if (next >= text.length()) {
            return false;
        }
        start = next;
        int newline = text.indexOf('\n', start);
        end = newline < 0 ? text.length() : newline;
        next = newline < 0 ? text.length() : newline + 1;
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        number++;
        return true;
    }

    int number() {
        return number;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Offset of the first character that is no blank, or the line's end. */
    int firstVisible() {
        int at = start;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    boolean isBlank() {
        return firstVisible() == end;
    }

    boolean isComment() {
        int first = firstVisible();
        return first < end && text.charAt(first) == '#';
    }

    Comment comment() {
        int first = firstVisible();
        return new Comment(
                text.substring(first + 1, end).strip(), new Position(number, first - start + 1));
    }

    /**
     * Where the line is cut because it goes on, -1 when it ends here. Two escapes at the end are
     * none, as in BuildKit.
     */
    int continuation(char escape) {
        int at = end;
        while (at > start && isBlank(text.charAt(at - 1))) {
            at--;
        }
        boolean escaped = at > start && text.charAt(at - 1) == escape;
        boolean doubled = at > start + 1 && text.charAt(at - 2) == escape;
        return escaped && !doubled ? at - 1 : -1;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\u000B';
    }
}
