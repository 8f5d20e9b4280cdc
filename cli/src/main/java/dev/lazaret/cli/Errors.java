package dev.lazaret.cli;

import dev.lazaret.base.Text;
import dev.lazaret.cli.cache.Caches;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
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
        String message = isFull(problem) ? full(problem, shell) : message(problem);
        shell.err().println("lazaret: " + Text.quote(message, 2_000));
        if (shell.variable("LAZARET_DEBUG").isPresent()) {
            problem.printStackTrace(shell.err());
        }
        return problem instanceof UsageException || problem instanceof IllegalArgumentException
                ? ExitCode.USAGE
                : ExitCode.COULD_NOT_LOOK;
    }

    /** The system's own words; it tells a full disk in no other way. */
    private static boolean isFull(Exception problem) {
        String message = String.valueOf(problem.getMessage());
        return problem instanceof IOException
                && (message.endsWith("No space left on device")
                        || message.endsWith("Disk quota exceeded"));
    }

    private static String full(Exception problem, Shell shell) {
        String file = problem instanceof FileSystemException e ? e.getFile() : null;
        return "Tried to write "
                + (file == null ? "a file" : "'" + file + "'")
                + " but failed because no space is left on its disk; free some where the result"
                + " goes and in the temporary directory '"
                + Caches.temporary(shell)
                + "', which XDG_CACHE_HOME moves";
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
