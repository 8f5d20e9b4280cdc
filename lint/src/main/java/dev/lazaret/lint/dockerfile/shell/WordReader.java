package dev.lazaret.lint.dockerfile.shell;

import dev.lazaret.lint.dockerfile.syntax.SourceText;

import java.util.function.Consumer;

/** The cursor over a script's text: words with their quoting, substitutions, what to pass over. */
final class WordReader {

    /** Substitutions within substitutions; deeper ones are passed over unread. */
    private static final int DEPTH_MAX = 40;

    private final SourceText source;
    private final String text;
    private final Consumer<WordReader> nested;
    private int at;
    private int depth;
    private int backticks;
    private boolean complete = true;

    /**
     * @param nested reads the commands of a substitution up to its end
     */
    WordReader(SourceText source, int from, Consumer<WordReader> nested) {
        this.at = from;
        this.source = source;
        this.text = source.text();
        this.nested = nested;
    }

    boolean isComplete() {
        return complete;
    }

    /** Leaves the rest unread. */
    void giveUp() {
        complete = false;
        at = text.length();
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** Substitutions the cursor stands in. */
    int depth() {
        return depth;
    }

    boolean inBackticks() {
        return backticks > 0;
    }

    int offset() {
        return at;
    }

    char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    void skip(int count) {
        at = Math.min(text.length(), at + count);
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    String text(int from) {
        return text.substring(from, at);
    }

    boolean isRedirect() {
        return peek() == '<' || peek() == '>';
    }

    void skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean joined = c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (c != ' ' && c != '\t' && c != '\r' && !joined) {
                return;
            }
            at += joined ? 2 : 1;
        }
    }

    void skipBlanksAndLines() {
        skipBlanks();
        while (peek() == '\n') {
            at++;
            skipBlanks();
        }
    }

    /**
     * Within backticks a comment ends with them: {@code `# why`} is how some comment long lines.
     */
    void skipComment() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '`' && backticks > 0)) {
                return;
            }
            at++;
        }
    }

    /** Past the words of a {@code for} up to its separator. */
    void skipToSeparator() {
        while (!atEnd() && ";\n)&|({".indexOf(peek()) < 0) {
            int before = at;
            word();
            skipBlanks();
            if (at == before) {
                at++;
            }
        }
    }

    /** Past {@code [[ … ]]}. */
    void skipTest() {
        int close = text.indexOf("]]", at);
        complete &= close >= 0;
        at = close < 0 ? text.length() : close + 2;
    }

    /** Past {@code (( … ))} to its last parenthesis, both opening ones already read. */
    void skipArithmetic() {
        int open = 2;
        while (at < text.length() && open > 0) {
            char c = text.charAt(at++);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        complete &= open == 0;
    }

    /** Past the elements of {@code name=( … )}. */
    void skipArray() {
        int close = text.indexOf(')', at);
        complete &= close >= 0;
        at = close < 0 ? text.length() : close + 1;
    }

    void skipHeredoc(String name, boolean dropsTabs) {
        while (!atEnd()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            int start = at;
            while (dropsTabs && start < end && text.charAt(start) == '\t') {
                start++;
            }
            at = newline < 0 ? end : newline + 1;
            if (end - start == name.length() && text.startsWith(name, start)) {
                return;
            }
        }
    }

    /** The word here; empty when an operator stands here. */
    ShellWord word() {
        int start = at;
        StringBuilder value = new StringBuilder();
        boolean dynamic = false;
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isOperator(c) || (c == '`' && backticks > 0)) {
                break;
            }
            switch (c) {
                case '\'' -> {
                    quoted = true;
                    singleQuoted(value);
                }
                case '"' -> {
                    quoted = true;
                    dynamic |= doubleQuoted(value);
                }
                case '\\' -> {
                    quoted = true;
                    escaped(value);
                }
                case '$' -> dynamic |= dollar(value);
                case '`' -> {
                    dynamic = true;
                    backtick(value);
                }
                default -> {
                    value.append(c);
                    at++;
                }
            }
        }
        return new ShellWord(value.toString(), dynamic, quoted, start, at, source.position(start));
    }

    private static boolean isOperator(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', ';', '&', '|', '(', ')', '<', '>' -> true;
            default -> false;
        };
    }

    private void singleQuoted(StringBuilder value) {
        int close = text.indexOf('\'', at + 1);
        complete &= close >= 0;
        int end = close < 0 ? text.length() : close;
        value.append(text, at + 1, end);
        at = close < 0 ? end : end + 1;
    }

    private boolean doubleQuoted(StringBuilder value) {
        boolean dynamic = false;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return dynamic;
            }
            switch (c) {
                case '\\' -> escapedInQuotes(value);
                case '$' -> dynamic |= dollar(value);
                case '`' -> {
                    if (backticks > 0) {
                        return dynamic;
                    }
                    dynamic = true;
                    backtick(value);
                }
                default -> {
                    value.append(c);
                    at++;
                }
            }
        }
        complete = false;
        return dynamic;
    }

    private void escaped(StringBuilder value) {
        at++;
        if (at < text.length()) {
            if (text.charAt(at) != '\n') {
                value.append(text.charAt(at));
            }
            at++;
        }
    }

    private void escapedInQuotes(StringBuilder value) {
        if (at + 1 < text.length() && "$`\"\\\n".indexOf(text.charAt(at + 1)) >= 0) {
            escaped(value);
        } else {
            value.append('\\');
            at++;
        }
    }

    /** A variable, substitution or a lone dollar; whether it is more than the last. */
    private boolean dollar(StringBuilder value) {
        int start = at;
        at++;
        char c = peek();
        if (c == '(' && at + 1 < text.length() && text.charAt(at + 1) == '(') {
            at += 2;
            skipArithmetic();
        } else if (c == '(') {
            at++;
            substitution();
        } else if (c == '{') {
            skipBraces();
        } else if (c == '\'') {
            singleQuoted(value);
            return false;
        } else {
            name();
        }
        value.append(text, start, Math.min(at, start + 1000));
        return at > start + 1;
    }

    /** Past {@code ${ … }} with those within it. */
    private void skipBraces() {
        int open = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            boolean opens = c == '{' && text.charAt(at - 2) == '$';
            open += opens ? 1 : c == '}' ? -1 : 0;
            at += c == '\\' ? 1 : 0;
            if (open == 0) {
                return;
            }
        }
        at = text.length();
        complete = false;
    }

    private void name() {
        if (at < text.length() && "?#@*!$-".indexOf(text.charAt(at)) >= 0) {
            at++;
            return;
        }
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
    }

    /** The commands of {@code $( … )}, up to and past its closing parenthesis. */
    void substitution() {
        if (depth >= DEPTH_MAX) {
            giveUp();
            return;
        }
        depth++;
        int outer = backticks;
        backticks = 0;
        nested.accept(this);
        backticks = outer;
        depth--;
    }

    private void backtick(StringBuilder value) {
        int start = at;
        at++;
        depth++;
        backticks++;
        if (depth <= DEPTH_MAX) {
            nested.accept(this);
        }
        backticks--;
        depth--;
        complete &= peek() == '`';
        at = Math.min(text.length(), at + 1);
        value.append(text, start, Math.min(at, start + 1000));
    }
}
