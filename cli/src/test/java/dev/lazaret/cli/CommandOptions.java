package dev.lazaret.cli;

import dev.lazaret.cli.shell.Shell;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All commands, built, and the options they have. */
final class CommandOptions {

    private CommandOptions() {}

    /** The root with every command below it. */
    static CommandLine root() {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Shell shell =
                new Shell(
                        Map.of(),
                        Path.of("/"),
                        InputStream.nullInputStream(),
                        nowhere,
                        nowhere,
                        false,
                        false,
                        Clock.systemUTC());
        return Lazaret.commandLine(shell, new Configuration(Map.of(), Map.of()));
    }

    /** Long names without dashes in front, of every command. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        add(root(), names);
        return names;
    }

    private static void add(CommandLine command, Set<String> names) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            names.add(option.longestName().replaceFirst("^--", ""));
        }
        command.getSubcommands().values().forEach(nested -> add(nested, names));
    }
}
