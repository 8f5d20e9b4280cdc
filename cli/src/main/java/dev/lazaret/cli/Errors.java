package dev.lazaret.cli;

import dev.lazaret.base.Text;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns what went wrong into one clear message and an exit code. */
final class Errors {

    private Errors() {}

    static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    static int report(Shell shell, Exception problem) {
        if (problem instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
            shell.err().println("lazaret: interrupted; nothing was left behind.");
            return ExitCode.INTERRUPTED;
        }
        shell.err().println("lazaret: " + Text.quote(message(problem), 2_000));
        if (shell.variable("LAZARET_DEBUG").isPresent()) {
            problem.printStackTrace(shell.err());
        }
        return problem instanceof UsageException || problem instanceof IllegalArgumentException
                ? ExitCode.USAGE
                : ExitCode.COULD_NOT_LOOK;
    }

    /** Says where a wrong value comes from that nobody typed. */
    static void origin(
            Shell shell, Configuration configuration, String message, String... arguments) {
        configuration
                .origin(message, List.of(arguments))
                .ifPresent(origin -> shell.err().println("lazaret: " + origin + "."));
    }

    private static String message(Exception problem) {
        String message = problem.getMessage();
        if (message == null || problem instanceof RuntimeException) {
            return problem instanceof IllegalArgumentException && message != null
                    ? message
                    : "unexpected "
                            + problem
                            + " (a bug: please report it; LAZARET_DEBUG=1 prints where)";
        }
        return switch (problem) {
            case java.nio.file.NoSuchFileException e -> "no such file: " + e.getFile();
            case java.nio.file.AccessDeniedException e -> "permission denied: " + e.getFile();
            default -> message;
        };
    }
}
