package dev.lazaret.cli;

import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.Version;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** Where the process starts: builds the shell from the real world and ends with its exit code. */
public final class Main {

    private Main() {}

    /** Runs one command. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        // else the JDK keeps a proxy's password to itself when it asks for a tunnel
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        StandardOutput written = new StandardOutput();
        PrintStream out = new PrintStream(written, false, StandardCharsets.UTF_8);
        if (Lazaret.asksVersion(arguments)) {
            out.println("lazaret " + Version.text());
            out.flush();
            // nothing is open yet; an orderly exit would take longer than all before it
            Runtime.getRuntime().halt(out.checkError() ? ExitCode.COULD_NOT_LOOK : ExitCode.PASSED);
        }
        PrintStream err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        Interruption.watch();
        WarmUp.start();
        int exit = run(arguments, out, err);
        out.flush();
        if (!written.lost().isEmpty()) {
            err.println(
                    "lazaret: could not write to standard output ("
                            + written.lost()
                            + "); what is there is not whole. -o FILE writes a file whole or not at"
                            + " all.");
        }
        err.flush();
        boolean passed = exit == ExitCode.PASSED;
        Interruption.end(passed && !written.isWhole() ? ExitCode.COULD_NOT_LOOK : exit);
    }

    private static int run(String[] arguments, PrintStream out, PrintStream err) {
        Shell shell =
                new Shell(
                        System.getenv(),
                        Path.of(System.getProperty("user.home", "/")),
                        // an interruption ends a channel's wait for bytes, but not a plain stream's
                        Channels.newInputStream(
                                new FileInputStream(FileDescriptor.in).getChannel()),
                        out,
                        err,
                        "1".equals(System.getProperty("lazaret.stdout.tty")),
                        "1".equals(System.getProperty("lazaret.stderr.tty")),
                        Clock.systemUTC());
        return Lazaret.run(shell, arguments);
    }
}
