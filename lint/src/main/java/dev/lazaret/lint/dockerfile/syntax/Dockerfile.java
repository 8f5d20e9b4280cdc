package dev.lazaret.lint.dockerfile.syntax;

import dev.lazaret.base.Limits;

import java.util.List;

/**
 * A Dockerfile as it is written.
 *
 * @param escape the escape character: a backslash, or a backtick after {@code # escape=`}
 * @param syntax the frontend asked for by {@code # syntax=}, empty when none is
 * @param comments all of them, in order
 * @param problems what could not be understood
 */
public record Dockerfile(
        char escape,
        String syntax,
        List<Instruction> instructions,
        List<Comment> comments,
        List<Problem> problems) {

    public Dockerfile {
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
                : new Dockerfile(escape, syntax, instructions.subList(0, most), comments, problems);
    }
}
