package dev.lazaret.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
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
        PrintStream out = stream(FileDescriptor.out);
        if (Lazaret.asksVersion(arguments)) {
            out.println("lazaret " + Version.text());
            out.flush();
            // nothing is open yet; an orderly exit would take longer than all before it
            Runtime.getRuntime().halt(out.checkError() ? ExitCode.COULD_NOT_LOOK : ExitCode.PASSED);
        }
        PrintStream err = stream(FileDescriptor.err);
        Interruption.watch();
        WarmUp.start();
        int exit = run(arguments, out, err);
        out.flush();
        err.flush();
        Interruption.end(exit);
    }

    private static int run(String[] arguments, PrintStream out, PrintStream err) {
        Shell shell =
                new Shell(
                        System.getenv(),
                        Path.of(System.getProperty("user.home", "/")),
                        new FileInputStream(FileDescriptor.in),
                        out,
                        err,
                        "1".equals(System.getProperty("lazaret.stdout.tty")),
                        "1".equals(System.getProperty("lazaret.stderr.tty")),
                        Clock.systemUTC());
        return Lazaret.run(shell, arguments);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
