package dev.lazaret.lint.dockerfile.shell;

import dev.lazaret.lint.dockerfile.syntax.SourceText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A shell script as the list of its simple commands, in the order they are written; those inside a
 * substitution stand before the command that uses it.
 *
 * @param source the text that was read
 * @param complete false when the text nests too deep, a quote is never closed, or there are more
 *     than {@value #COMMANDS_MAX} commands
 */
public record Script(SourceText source, List<Command> commands, boolean complete) {

    /** Rules look from each command at the others; the longest RUNs of the field have hundreds. */
    public static final int COMMANDS_MAX = 2_000;

    public Script {
        commands = List.copyOf(commands);
    }

    /** A script that is not read. */
    public static Script unread(SourceText source) {
        return new Script(source, List.of(), false);
    }

    /** Reads any text. */
    public static Script parse(SourceText source) {
        return parse(source, 0);
    }

    /** Reads the text from an offset on. */
    public static Script parse(SourceText source, int from) {
        return new ShellParser(source, from).parse();
    }

    /** Each pipeline's commands, wrappers gone. */
    public List<List<Command>> pipelines() {
        Map<Integer, List<Command>> pipelines = new LinkedHashMap<>();
        for (Command command : commands) {
            pipelines
                    .computeIfAbsent(command.pipeline(), number -> new ArrayList<>())
                    .add(command.unwrapped());
        }
        return List.copyOf(pipelines.values());
    }
}
