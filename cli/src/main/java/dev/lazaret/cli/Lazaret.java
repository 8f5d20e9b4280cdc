package dev.lazaret.cli;

import dev.lazaret.base.Text;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.cli.shell.Version;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The root command. Only the subcommand that was asked for is built: start-up time is a feature.
 */
@Command(
        name = "lazaret",
        description = {
            "Looks into container images, says what is wrong and why, and what to do about it.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        addMethodSubcommands = false,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 passed, 1 blocked, 2 wrong usage, 3 something could not be looked at.",
            "Every long option can be set as LAZARET_<NAME> or in the configuration file"
                    + " ($XDG_CONFIG_HOME/lazaret/config.yaml).",
            "'lazaret COMMAND --help' explains a command; 'lazaret demo' shows one at work."
        })
final class Lazaret implements Runnable {

    private static final Set<String> VERSION = Set.of("-V", "--version");

    @Spec CommandSpec spec = CommandSpec.create();

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    boolean version;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Whether nothing but the version is asked for. */
    static boolean asksVersion(String... arguments) {
        return arguments.length == 1 && VERSION.contains(arguments[0]);
    }

    /** Runs a command line and returns its exit code. */
    static int run(Shell shell, String... arguments) {
        try {
            Configuration configuration = Configuration.read(shell);
            if (!configuration.values().isEmpty()) {
                configuration.check(AllOptions.names());
            }
            configuration
                    .idle(AllOptions::names)
                    .forEach(idle -> shell.err().println("lazaret: " + idle));
            CommandLine line = commandLine(shell, configuration, arguments);
            return line.execute(arguments);
        } catch (UsageException e) {
            return Errors.report(shell, e);
        } catch (StackOverflowError e) {
            shell.err()
                    .println(
                            "lazaret: something was nested too deep to be looked at (a bug: please"
                                    + " report it)");
            return ExitCode.COULD_NOT_LOOK;
        } catch (OutOfMemoryError e) {
            // what was being built is unreachable by now, so there is room for a sentence
            shell.err()
                    .println(
                            "lazaret: ran out of memory; look at less at once, or give it more:"
                                    + " LAZARET_JAVA_OPTIONS=-Xmx2g");
            return ExitCode.COULD_NOT_LOOK;
        }
    }

    /** The root with the subcommands that the first argument may mean. */
    static CommandLine commandLine(Shell shell, Configuration configuration, String... arguments) {
        CommandLine line = new CommandLine(new Lazaret());
        for (Subcommand subcommand : subcommands(arguments)) {
            line.addSubcommand(subcommand.label(), subcommand.create(shell));
        }
        line.getCommandSpec().version("lazaret " + Version.text());
        line.setOut(Errors.writer(shell.out()));
        line.setErr(Errors.writer(shell.err()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi(shell)));
        line.setUsageHelpWidth(Math.min(120, Math.max(60, shell.width())));
        line.setUsageHelpAutoWidth(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(boolean.class, Lazaret::truth);
        line.setDefaultValueProvider(new OptionDefaults(configuration));
        line.setParameterExceptionHandler((e, given) -> {
            String message = WrongWords.message(e);
            shell.err().println("lazaret: " + Text.quote(message, 500));
            Errors.origin(shell, configuration, message, arguments);
            String command = e.getCommandLine().getCommandSpec().qualifiedName();
            shell.err().println("Run '" + command + " --help' for what it takes.");
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            int exit = Errors.report(shell, e);
            if (exit == ExitCode.USAGE) {
                Errors.origin(shell, configuration, String.valueOf(e.getMessage()), arguments);
            }
            return exit;
        });
        return line;
    }

    private static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default ->
                    throw new CommandLine.TypeConversionException(
                            "'" + text + "' is neither true nor false");
        };
    }

    /** Making a command costs milliseconds: one if it is named, else all. */
    private static List<Subcommand> subcommands(String... arguments) {
        if (arguments.length == 0) {
            return List.of(Subcommand.values());
        }
        return Subcommand.named(arguments[0]).map(List::of).orElse(List.of(Subcommand.values()));
    }

    private static CommandLine.Help.Ansi ansi(Shell shell) {
        boolean color = shell.outIsTerminal() && shell.variable("NO_COLOR").isEmpty();
        return color ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
    }
}
