package dev.lazaret.lint.dockerfile.syntax;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text into directives, comments, instructions with their continuations, heredocs. */
final class DockerfileParser {

    private static final Pattern DIRECTIVE =
            Pattern.compile("[ \\t]*+#[ \\t]*+([a-zA-Z][a-zA-Z0-9]*+)[ \\t]*+=[ \\t]*+(\\S.*+)");
    private static final Set<String> DIRECTIVES = Set.of("syntax", "escape", "check");
    private static final int PROBLEMS_MAX = 100;

    /** Of one file. Real ones have tens of kilobytes; each character may be a command to hold. */
    private static final int CHARS_MAX = 2 << 20;

    private final String text;
    private final Limits limits;
    private final Lines lines;
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Directive> directives = new ArrayList<>();
    private List<Comment> above = new ArrayList<>();
    private List<Position> blanks = new ArrayList<>();
    private char escape = '\\';

    DockerfileParser(String text, Limits limits) {
        this.text = text;
        this.limits = limits;
        this.lines = new Lines(text);
    }

    Dockerfile parse() {
        long most = Math.min(CHARS_MAX, limits.manifestBytesMax());
        if (text.length() > most) {
            problem(
                    Gap.Kind.LIMIT,
                    new Position(1, 1),
                    "tried to read a Dockerfile of "
                            + text.length()
                            + " characters; the limit is "
                            + most);
            return result();
        }
        boolean atTop = true;
        while (lines.advance()) {
            atTop = atTop && directive();
            if (atTop) {
                continue;
            }
            if (lines.isComment()) {
                comment();
            } else if (!lines.isBlank()) {
                instruction();
            }
        }
        stages();
        return result();
    }

    /** What stands before the first FROM and is no ARG is a finding, with its line. */
    private void stages() {
        boolean nothing = instructions.stream().allMatch(each -> each.keyword() == Keyword.ARG);
        if (nothing && problems.isEmpty()) {
            problem(Gap.Kind.BROKEN, new Position(1, 1), "there is no FROM, so nothing to build");
        }
    }

    private Dockerfile result() {
        return new Dockerfile(escape, directives, instructions, comments, problems);
    }

    /** Directives stand before everything else, comments included. */
    private boolean directive() {
        Matcher found = DIRECTIVE.matcher(text).region(lines.start(), lines.end());
        if (!found.matches()) {
            return false;
        }
        String name = found.group(1).toLowerCase(Locale.ROOT);
        if (!DIRECTIVES.contains(name)) {
            return false;
        }
        Position at = new Position(lines.number(), 1);
        Directive directive = new Directive(name, found.group(2).strip(), at);
        if (directives.stream().anyMatch(each -> each.name().equals(name))) {
            problem(Gap.Kind.BROKEN, at, "the " + name + " directive stands here a second time");
        } else {
            directives.add(directive);
            read(directive);
        }
        return true;
    }

    private void read(Directive directive) {
        String value = directive.value();
        switch (directive.name()) {
            case "escape" -> escape(value, directive.at());
            case "check" -> {
                try {
                    CheckOptions.parse(value);
                } catch (IllegalArgumentException e) {
                    problem(Gap.Kind.BROKEN, directive.at(), String.valueOf(e.getMessage()));
                }
            }
            default -> {}
        }
    }

    private void escape(String value, Position at) {
        if (value.equals("`") || value.equals("\\")) {
            escape = value.charAt(0);
        } else {
            problem(Gap.Kind.BROKEN, at, "the escape directive takes \\ or `, not '" + value + "'");
        }
    }

    private void comment() {
        Comment comment = lines.comment();
        comments.add(comment);
        above.add(comment);
    }

    private void instruction() {
        SourceText source = join();
        InstructionReader reader = new InstructionReader(source, escape);
        List<Comment> its = above;
        above = new ArrayList<>();
        Position at = source.position(reader.visible(0));
        if (reader.keyword() == null) {
            unknown(reader, at);
            return;
        }
        List<Heredoc> heredocs = new ArrayList<>();
        for (HeredocMark mark : HeredocMark.in(source, reader)) {
            heredocs.add(heredoc(source, mark));
        }
        Instruction read = reader.read(heredocs, its, blanks);
        if (read == null) {
            held(reader.held(), at);
            return;
        }
        instructions.add(read);
        needs(read);
    }

    /** What ONBUILD holds back fails in every build upon the image. */
    private void needs(Instruction read) {
        String unmet = Needs.unmet(read);
        if (unmet != null) {
            problem(Gap.Kind.BROKEN, read.at(), unmet);
        }
        if (read.trigger() != null) {
            needs(read.trigger());
        }
    }

    private void held(InstructionReader held, Position at) {
        if (held.keywordText().isEmpty()) {
            problem(Gap.Kind.BROKEN, at, "ONBUILD needs an instruction; nothing is written");
        } else {
            unknown(held, at);
        }
    }

    private void unknown(InstructionReader reader, Position at) {
        problem(Gap.Kind.BROKEN, at, "no instruction is called '" + reader.keywordText() + "'");
    }

    /** The line and those it goes on in; comments and blank lines between them do not count. */
    private SourceText join() {
        blanks = new ArrayList<>();
        SourceText.Builder builder = new SourceText.Builder();
        while (true) {
            int cut = lines.continuation(escape);
            int end = cut < 0 ? lines.end() : cut;
            builder.add(text.substring(lines.start(), end), lines.start(), lines.number(), 1);
            if (cut < 0 || !advanceWithin()) {
                return builder.build();
            }
        }
    }

    private boolean advanceWithin() {
        while (lines.advance()) {
            if (lines.isComment()) {
                comment();
            } else if (lines.isBlank()) {
                blanks.add(new Position(lines.number(), 1));
            } else {
                return true;
            }
        }
        return false;
    }

    private Heredoc heredoc(SourceText source, HeredocMark mark) {
        SourceText.Builder body = new SourceText.Builder();
        Position at = source.position(mark.offset());
        while (lines.advance()) {
            int start = lines.start();
            while (mark.dropsTabs() && start < lines.end() && text.charAt(start) == '\t') {
                start++;
            }
            if (lines.end() - start == mark.name().length()
                    && text.startsWith(mark.name(), start)) {
                return new Heredoc(mark.name(), mark.expands(), at, body.build());
            }
            String line = text.substring(start, lines.end()) + "\n";
            body.add(line, start, lines.number(), start - lines.start() + 1);
        }
        problem(
                Gap.Kind.TRUNCATED,
                at,
                "the file ends before the heredoc '" + mark.name() + "' is closed");
        return new Heredoc(mark.name(), mark.expands(), at, body.build());
    }

    private void problem(Gap.Kind kind, Position at, String reason) {
        if (problems.size() < PROBLEMS_MAX) {
            problems.add(new Problem(kind, at, reason));
        }
    }
}
