package dev.lazaret.cli;

import dev.lazaret.base.NearestWord;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Says what is wrong with a command line, and what was probably meant. */
final class WrongWords {

    private WrongWords() {}

    /** One sentence, or two. */
    static String message(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unknown
                && !unknown.getUnmatched().isEmpty()) {
            return unknown(unknown.getUnmatched().getFirst(), problem.getCommandLine());
        }
        return String.valueOf(problem.getMessage());
    }

    private static String unknown(String word, CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        String name = command.qualifiedName();
        if (word.startsWith("-") && word.length() > 1) {
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            return "'"
                    + name
                    + "' has no option '"
                    + option
                    + "'"
                    + meant(option, options(command));
        }
        List<String> commands = commands(line);
        return commands.isEmpty()
                ? "'" + name + "' does not take '" + word + "' too; is an option's name missing?"
                : "'" + name + "' has no command '" + word + "'" + meant(word, commands);
    }

    private static String meant(String word, List<String> known) {
        return NearestWord.closeTo(word, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse(".");
    }

    private static List<String> options(CommandSpec command) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                names.addAll(Arrays.asList(option.names()));
            }
        }
        return names;
    }

    private static List<String> commands(CommandLine line) {
        return line.getSubcommands().entrySet().stream()
                .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }
}
