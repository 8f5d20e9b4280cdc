package dev.lazaret.harden.reach;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts shell text into commands, coarsely: quotes, comments, separators and command substitutions
 * are seen, nothing is expanded. A word that needs expansion keeps its {@code $}. Text that only
 * looks like a command (a here-document) yields words that name no program, which costs nothing.
 */
final class ShellWords {

    private static final int COMMANDS_MAX = 20_000;
    private static final int WORDS_MAX = 1_000;

    private final String text;
    private final List<List<String>> commands = new ArrayList<>();
    private List<String> command = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private String hereDocumentEnd = "";
    private int at;

    private ShellWords(String text) {
        this.text = text;
    }

    /** Commands in the order they stand; of too many the first. */
    static List<List<String>> of(String text) {
        return new ShellWords(text).cut();
    }

    private List<List<String>> cut() {
        while (at < text.length() && commands.size() < COMMANDS_MAX) {
            take(text.charAt(at));
            at++;
        }
        endCommand();
        return commands;
    }

    private void take(char c) {
        switch (c) {
            case '\\' -> escaped();
            case '\'' -> quoted('\'');
            case '"' -> doubleQuoted();
            case '#' -> comment();
            case ' ', '\t' -> endWord();
            case '\n' -> {
                endCommand();
                passHereDocument();
            }
            case ';', '&', '|', '(', ')', '`' -> endCommand();
            case '<' -> redirection();
            case '>' -> endWord();
            case '$' -> dollar();
            default -> append(c);
        }
    }

    private void escaped() {
        at++;
        if (at < text.length() && text.charAt(at) != '\n') {
            append(text.charAt(at));
        }
    }

    private void quoted(char end) {
        inWord = true;
        int close = text.indexOf(end, at + 1);
        int to = close < 0 ? text.length() : close;
        word.append(text, at + 1, to);
        at = to;
    }

    /** A command substitution inside quotes is a command of its own. */
    private void doubleQuoted() {
        inWord = true;
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                word.append(text.charAt(at));
            } else if (c == '`'
                    || (c == '$' && at + 1 < text.length() && text.charAt(at + 1) == '(')) {
                substitution();
            } else {
                word.append(c);
            }
            at++;
        }
    }

    /** Cuts what stands between the brackets here; nested ones are found when it is cut. */
    private void substitution() {
        boolean tick = text.charAt(at) == '`';
        int from = at + (tick ? 1 : 2);
        int depth = 1;
        int to = from;
        while (to < text.length() && depth > 0) {
            char c = text.charAt(to);
            if (tick) {
                depth -= c == '`' ? 1 : 0;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            to++;
        }
        String inside = text.substring(from, Math.max(from, to - 1)).replace("\"", "");
        // without quotes inside there is no deeper level than the brackets, which end commands
        commands.addAll(new ShellWords(inside).cut());
        word.append('$');
        at = to - 1;
    }

    /** {@code <<END} announces text up to a line END. */
    private void redirection() {
        endWord();
        if (!text.startsWith("<<", at) || text.startsWith("<<<", at)) {
            return;
        }
        int from = at + 2;
        while (from < text.length() && "- \t'\"\\".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < text.length() && isNameCharacter(text.charAt(to))) {
            to++;
        }
        hereDocumentEnd = text.substring(from, to);
        at = to < text.length() && "'\"".indexOf(text.charAt(to)) >= 0 ? to : to - 1;
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private void passHereDocument() {
        if (hereDocumentEnd.isEmpty()) {
            return;
        }
        String end = hereDocumentEnd;
        hereDocumentEnd = "";
        while (at + 1 < text.length()) {
            int from = at + 1;
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            at = to;
            if (text.substring(from, to).strip().equals(end)) {
                return;
            }
        }
    }

    private void comment() {
        if (inWord) {
            append('#');
            return;
        }
        int end = text.indexOf('\n', at);
        at = (end < 0 ? text.length() : end) - 1;
    }

    private void dollar() {
        if (at + 1 < text.length() && text.charAt(at + 1) == '(') {
            append('$');
            endCommand();
        } else if (at + 1 < text.length() && text.charAt(at + 1) == '{') {
            int close = text.indexOf('}', at);
            append('$');
            at = close < 0 ? text.length() : close;
        } else {
            append('$');
        }
    }

    private void append(char c) {
        inWord = true;
        word.append(c);
    }

    private void endWord() {
        if (inWord && command.size() < WORDS_MAX) {
            command.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }

    private void endCommand() {
        endWord();
        if (!command.isEmpty()) {
            commands.add(command);
            command = new ArrayList<>();
        }
    }
}
