package dev.lazaret.lint.dockerfile.syntax;

import dev.lazaret.base.Limits;

import java.util.List;

/**
 * A Dockerfile as it is written.
 *
 * @param escape the escape character: a backslash, or a backtick after {@code # escape=`}
 * @param directives lines before everything else that speak to the builder; they are no comments
 * @param comments all of them, in order
 * @param problems what could not be understood
 */
public record Dockerfile(
        char escape,
        List<Directive> directives,
        List<Instruction> instructions,
        List<Comment> comments,
        List<Problem> problems) {

    public Dockerfile {
        directives = List.copyOf(directives);
        instructions = List.copyOf(instructions);
        comments = List.copyOf(comments);
        problems = List.copyOf(problems);
    }

    /** Reads any text; what is no Dockerfile gives problems, never an exception. */
    public static Dockerfile parse(String text, Limits limits) {
        return new DockerfileParser(text, limits).parse();
    }

    /** The same file with no more than this many instructions. */
    public Dockerfile firstInstructions(int most) {
        return instructions.size() <= most
                ? this
                : new Dockerfile(
                        escape, directives, instructions.subList(0, most), comments, problems);
    }

    /** The frontend asked for by {@code # syntax=}, empty when none is. */
    public String syntax() {
        return value("syntax").split("\\s", 2)[0];
    }

    /** What {@code # check=} asks for; nothing when it cannot be read, which is a problem. */
    public CheckOptions checks() {
        String value = value("check");
        try {
            return value.isEmpty() ? CheckOptions.NONE : CheckOptions.parse(value);
        } catch (IllegalArgumentException e) {
            // told as a problem when the file was read
            return CheckOptions.NONE;
        }
    }

    private String value(String directive) {
        return directives.stream()
                .filter(each -> each.name().equals(directive))
                .map(Directive::value)
                .findFirst()
                .orElse("");
    }
}
