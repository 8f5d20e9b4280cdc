package dev.lazaret.inventory.beam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Erlang terms and Elixir literals as nested arrays of texts: tuples, lists and maps become arrays,
 * strings, binaries, atoms and numbers become texts. Enough to read data, never code: nothing is
 * evaluated. One pass, with a stack of its own.
 */
final class Terms {

    private static final int DEPTH_MAX = 100;
    private static final int TERMS_MAX = 1_000_000;

    /** Which of the two languages: {@code %} starts a comment in one and a map in the other. */
    enum Language {
        ERLANG('%'),
        ELIXIR('#');

        private final char comment;

        Language(char comment) {
            this.comment = comment;
        }
    }

    private final String text;
    private final Language language;
    private final Deque<ArrayNode> open = new ArrayDeque<>();
    private final Deque<Character> closers = new ArrayDeque<>();
    private int at;
    private int terms;

    private Terms(String text, Language language) {
        this.text = text;
        this.language = language;
    }

    /** All terms of the text, in order. */
    static ArrayNode read(String text, Language language) throws IOException {
        Terms terms = new Terms(text, language);
        terms.open.push(JsonNodeFactory.instance.arrayNode());
        terms.all();
        return terms.open.element();
    }

    private void all() throws IOException {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == language.comment) {
                at = end(text.indexOf('\n', at));
            } else if (c == '{' || c == '[' || c == '(') {
                enter(c == '{' ? '}' : c == '[' ? ']' : ')');
                at++;
            } else if (c == '}' || c == ']' || c == ')') {
                leave(c);
                at++;
            } else if (c == '"' || c == '\'') {
                add(quoted(c));
            } else if (c == '$' && language == Language.ERLANG) {
                at += 2; // a character literal, which may be a quote or a bracket
            } else if (isWord(c)) {
                add(word());
            } else {
                at++;
            }
        }
        if (!closers.isEmpty()) {
            throw new MalformedException(
                    "the text ends inside a term: '" + closers.element() + "' is missing");
        }
    }

    private void enter(char closer) throws IOException {
        if (closers.size() >= DEPTH_MAX) {
            throw new LimitExceededException("terms nested deeper than " + DEPTH_MAX);
        }
        closers.push(closer);
        ArrayNode inner = JsonNodeFactory.instance.arrayNode();
        count();
        open.element().add(inner);
        open.push(inner);
    }

    private void leave(char closer) throws MalformedException {
        if (closers.isEmpty() || closers.pop() != closer) {
            throw new MalformedException("unexpected '" + closer + "' at character " + at);
        }
        open.pop();
    }

    private void add(String value) throws IOException {
        count();
        open.element().add(value);
    }

    private void count() throws LimitExceededException {
        terms++;
        if (terms > TERMS_MAX) {
            throw new LimitExceededException("more than " + TERMS_MAX + " terms");
        }
    }

    private String quoted(char quote) throws MalformedException {
        StringBuilder value = new StringBuilder();
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                i++;
            }
            value.append(text.charAt(i));
            i++;
        }
        if (i >= text.length()) {
            throw new MalformedException("a quoted text that begins at " + at + " has no end");
        }
        at = i + 1;
        return value.toString();
    }

    private String word() {
        int from = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '@' || c == '-';
    }

    private int end(int index) {
        return index < 0 ? text.length() : index;
    }

    /** The text of a term, empty for arrays and absent ones. */
    static String text(JsonNode term) {
        return term.asText("");
    }
}
