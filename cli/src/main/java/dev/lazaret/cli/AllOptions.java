package dev.lazaret.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The options of every command. To know them all, all must be built, which takes time. */
final class AllOptions {

    private AllOptions() {}

    /** Long names without dashes in front. */
    static Set<String> names(Shell shell) {
        Set<String> names = new TreeSet<>();
        CommandLine root = Lazaret.commandLine(shell, new Configuration(Map.of(), Map.of()));
        add(root, names);
        return names;
    }

    private static void add(CommandLine command, Set<String> names) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            names.add(option.longestName().replaceFirst("^--", ""));
        }
        command.getSubcommands().values().forEach(nested -> add(nested, names));
    }
}
