package dev.lazaret.lint.dockerfile.shell;

import dev.lazaret.lint.dockerfile.syntax.SourceText;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads commands one after the other. Groups, loops and conditions leave no nodes behind: their
 * keywords are passed over, so what remains is every simple command and how it is joined.
 */
final class ShellParser {

    /** Words after which another command begins. */
    private static final Set<String> OPENERS =
            Set.of("if", "then", "elif", "else", "while", "until", "do", "{", "!", "time");

    private static final Set<String> CLOSERS = Set.of("fi", "done", "}");

    private enum Inside {
        PARENTHESIS,
        CASE_PATTERN,
        CASE_BODY
    }

    private final WordReader reader;
    private final SourceText source;
    private final List<Command> commands;
    private final Deque<Inside> inside = new ArrayDeque<>();
    private final Deque<PendingHeredoc> heredocs = new ArrayDeque<>();

    /** Pipelines numbered so far, substitutions included. */
    private final AtomicInteger pipelines;

    private Join join = Join.SEQUENCE;
    private int parentheses;
    private int pipeline;
    private String first = "";

    private List<ShellWord> assignments = new ArrayList<>();
    private List<ShellWord> words = new ArrayList<>();
    private List<Redirect> redirects = new ArrayList<>();

    ShellParser(SourceText source, int from) {
        this.source = source;
        this.commands = new ArrayList<>();
        this.pipelines = new AtomicInteger();
        this.reader = new WordReader(source, from, this::nested);
    }

    private ShellParser(ShellParser outer, WordReader reader) {
        this.source = outer.source;
        this.commands = outer.commands;
        this.pipelines = outer.pipelines;
        this.reader = reader;
    }

    Script parse() {
        run(false);
        return new Script(source, commands, reader.isComplete());
    }

    /** A substitution: its commands, up to the parenthesis or backtick that closes it. */
    private void nested(WordReader shared) {
        new ShellParser(this, shared).run(true);
    }

    /** To the end, or past the parenthesis that closes what encloses this. */
    private void run(boolean closes) {
        while (!reader.atEnd()) {
            if (commands.size() >= Script.COMMANDS_MAX) {
                reader.giveUp();
            }
            reader.skipBlanks();
            if (reader.atEnd()) {
                break;
            }
            char c = reader.peek();
            if (c == ')' && closes && inside.isEmpty()) {
                reader.skip(1);
                break;
            }
            if (c == '`' && closes && reader.inBackticks()) {
                break;
            }
            step(c);
        }
        finish(Join.SEQUENCE);
    }

    private void step(char c) {
        switch (c) {
            case '\n' -> {
                reader.skip(1);
                finish(Join.SEQUENCE);
                readHeredocs();
            }
            case ';' -> semicolons();
            case '&' -> ampersand();
            case '|' -> bar();
            case '(' -> open();
            case ')' -> close();
            case '#' -> reader.skipComment();
            case '<', '>' -> redirect();
            default -> word();
        }
    }

    private void semicolons() {
        finish(Join.SEQUENCE);
        boolean two = reader.startsWith(";;");
        reader.skip(two ? 2 : 1);
        if (two && inside.peek() == Inside.CASE_BODY) {
            inside.pop();
            inside.push(Inside.CASE_PATTERN);
        }
    }

    private void ampersand() {
        if (reader.startsWith("&&")) {
            reader.skip(2);
            finish(Join.AND);
        } else if (reader.startsWith("&>")) {
            reader.skip(1);
            redirect();
        } else {
            reader.skip(1);
            finish(Join.SEQUENCE);
        }
    }

    private void bar() {
        if (inside.peek() == Inside.CASE_PATTERN) {
            reader.skip(1);
        } else if (reader.startsWith("||")) {
            reader.skip(2);
            finish(Join.OR);
        } else {
            reader.skip(reader.startsWith("|&") ? 2 : 1);
            finish(Join.PIPE);
        }
    }

    private void open() {
        reader.skip(1);
        if (inside.peek() == Inside.CASE_PATTERN) {
            return;
        }
        if (words.isEmpty() && !assignments.isEmpty()) {
            reader.skipArray();
            return;
        }
        if (words.isEmpty() && reader.startsWith("(")) {
            reader.skip(1);
            reader.skipArithmetic();
            return;
        }
        if (!words.isEmpty()) {
            // name() { …: a function's head is no command
            words = new ArrayList<>();
        }
        inside.push(Inside.PARENTHESIS);
        parentheses++;
    }

    private void close() {
        reader.skip(1);
        Inside top = inside.peek();
        if (top == Inside.CASE_PATTERN) {
            words = new ArrayList<>();
            inside.pop();
            inside.push(Inside.CASE_BODY);
            return;
        }
        finish(Join.SEQUENCE);
        while (top == Inside.CASE_BODY) {
            inside.pop();
            top = inside.peek();
        }
        if (top == Inside.PARENTHESIS) {
            inside.pop();
            parentheses--;
        }
    }

    private void redirect() {
        int start = reader.offset();
        while (!reader.atEnd()
                && "<>&|-".indexOf(reader.peek()) >= 0
                && reader.offset() < start + 3) {
            if (reader.peek() == '-' && !reader.text(start).equals("<<")) {
                break;
            }
            reader.skip(1);
        }
        String operator = reader.text(start);
        reader.skipBlanks();
        if (reader.peek() == '(') {
            // <(command), >(command)
            reader.skip(1);
            reader.substitution();
            return;
        }
        ShellWord target = reader.word();
        redirects.add(new Redirect(operator, target));
        if (operator.equals("<<") || operator.equals("<<-")) {
            heredocs.add(new PendingHeredoc(target.text(), operator.length() == 3));
        }
    }

    private void word() {
        ShellWord word = reader.word();
        if (word.end() == word.offset()) {
            reader.skip(1);
            return;
        }
        if (reader.isRedirect() && isNumber(word.text())) {
            return;
        }
        if (inside.peek() == Inside.CASE_PATTERN) {
            if (word.text().equals("esac")) {
                inside.pop();
            }
            return;
        }
        if (!words.isEmpty()) {
            words.add(word);
        } else if (word.quoted() || !keyword(word)) {
            boolean assignment = isAssignment(word.text());
            (assignment ? assignments : words).add(word);
        }
    }

    /** Passes over a reserved word where a command may begin. */
    private boolean keyword(ShellWord word) {
        String text = word.text();
        if (!assignments.isEmpty()) {
            return false;
        }
        if (OPENERS.contains(text)) {
            return true;
        }
        if (CLOSERS.contains(text)) {
            return true;
        }
        switch (text) {
            case "for", "select", "function" -> reader.skipToSeparator();
            case "case" -> {
                reader.skipBlanks();
                reader.word();
                reader.skipBlanksAndLines();
                reader.word();
                inside.push(Inside.CASE_PATTERN);
            }
            case "esac" -> {
                if (inside.peek() == Inside.CASE_BODY) {
                    inside.pop();
                }
            }
            case "[[" -> reader.skipTest();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Ends the command being read; {@code next} joins the one after it. */
    private void finish(Join next) {
        boolean empty = words.isEmpty() && assignments.isEmpty();
        if (!empty) {
            boolean begins = join != Join.PIPE || pipeline == 0;
            if (begins) {
                pipeline = pipelines.incrementAndGet();
                first = words.isEmpty() ? "" : Command.baseName(words.getFirst().text());
            }
            String input = begins ? "" : first;
            int depth = reader.depth() + parentheses;
            commands.add(new Command(assignments, words, redirects, join, pipeline, input, depth));
            assignments = new ArrayList<>();
            words = new ArrayList<>();
        }
        redirects = new ArrayList<>();
        // a line end after && or | does not end the list
        if (!empty || next != Join.SEQUENCE) {
            join = next;
        }
    }

    private void readHeredocs() {
        while (!heredocs.isEmpty()) {
            PendingHeredoc heredoc = heredocs.poll();
            reader.skipHeredoc(heredoc.name(), heredoc.dropsTabs());
        }
    }

    static boolean isAssignment(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0 || Character.isDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < equals; i++) {
            char c = text.charAt(i);
            boolean plus = c == '+' && i == equals - 1;
            if (!Character.isLetterOrDigit(c) && c != '_' && !plus) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text) {
        return text.length() < 4 && text.chars().allMatch(Character::isDigit);
    }

    private record PendingHeredoc(String name, boolean dropsTabs) {}
}
