package dev.lazaret.lint.dockerfile.syntax;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON array of strings (RFC 8259), the exec form. Anything else is no exec form: BuildKit then
 * takes the text for a shell command.
 */
final class JsonWords {

    private static final Pattern OTHER =
            Pattern.compile("-?+\\d{1,30}+(?:\\.\\d{1,30}+)?+|true|false|null");

    private final SourceText source;
    private final String text;
    private int at;
    private boolean others;

    private JsonWords(SourceText source, int at) {
        this.source = source;
        this.text = source.text();
        this.at = at;
    }

    static @Nullable List<Word> parse(SourceText source, int from) {
        JsonWords json = new JsonWords(source, from);
        List<Word> words = json.peek() == '[' ? json.array() : null;
        return json.others ? null : words;
    }

    /** Whether it is an array that has numbers, booleans or nulls: BuildKit refuses those. */
    static boolean isOfOthers(SourceText source, int from) {
        JsonWords json = new JsonWords(source, from);
        json.skipBlanks();
        return json.peek() == '[' && json.array() != null && json.others;
    }

    private @Nullable List<Word> array() {
        List<Word> words = new ArrayList<>();
        at++;
        skipBlanks();
        if (peek() == ']') {
            at++;
            return endsHere() ? words : null;
        }
        while (true) {
            Word word = peek() == '"' ? string() : other();
            if (word == null) {
                return null;
            }
            words.add(word);
            skipBlanks();
            char c = peek();
            at++;
            if (c == ']') {
                return endsHere() ? words : null;
            }
            if (c != ',') {
                return null;
            }
            skipBlanks();
        }
    }

    private @Nullable Word string() {
        int start = at;
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return new Word(value.toString(), start, source.position(start));
            }
            if (c == '\\') {
                at++;
                c = escaped();
                if (c == 0) {
                    return null;
                }
            }
            value.append(c);
        }
        return null;
    }

    private @Nullable Word other() {
        Matcher found = OTHER.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            return null;
        }
        others = true;
        Word word = new Word(found.group(), at, source.position(at));
        at = found.end();
        return word;
    }

    private char escaped() {
        return switch (peek()) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> 0;
        };
    }

    private char unicode() {
        if (at + 4 >= text.length()) {
            return 0;
        }
        int value = 0;
        for (int i = 1; i <= 4; i++) {
            int digit = Character.digit(text.charAt(at + i), 16);
            if (digit < 0) {
                return 0;
            }
            value = value * 16 + digit;
        }
        at += 4;
        return (char) value;
    }

    private boolean endsHere() {
        skipBlanks();
        return at >= text.length();
    }

    private void skipBlanks() {
        while (at < text.length() && Lines.isBlank(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }
}
