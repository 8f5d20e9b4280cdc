package dev.lazaret.lint.dockerfile.syntax;

import dev.lazaret.lint.Evidence;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What each instruction cannot do without, as BuildKit's frontend demands it (of August 2026:
 * frontend/dockerfile, instructions/parse.go and parser/line_parsers.go). RUN, CMD and ENTRYPOINT
 * may be empty there. Values of ENV, LABEL and ARG are never shown: they may be secrets.
 */
final class Needs {

    private static final Pattern STAGE_NAME = Pattern.compile("[a-z][a-z0-9-_.]*+");
    private static final String PAIRS = "a name and a value, or pairs of NAME=VALUE";

    private static final String STRINGS = "strings only in its array, each in double quotes";

    private Needs() {}

    /** What the instruction needs and what is written instead; null when a builder takes it. */
    static @Nullable String unmet(Instruction instruction) {
        if (instruction.keyword().takesJson() && ofOthers(instruction, 0)) {
            return told(instruction, STRINGS);
        }
        return switch (instruction.keyword()) {
            case FROM -> from(instruction);
            case ADD, COPY -> atLeast(2, instruction, "one or more sources and a destination");
            case ARG -> argument(instruction);
            case ENV, LABEL -> pairs(instruction);
            case EXPOSE -> atLeast(1, instruction, "a port");
            case HEALTHCHECK -> healthcheck(instruction);
            case MAINTAINER -> atLeast(1, instruction, "a name");
            case SHELL -> shell(instruction);
            case STOPSIGNAL -> atLeast(1, instruction, "a signal");
            case USER -> atLeast(1, instruction, "a user");
            case VOLUME -> volume(instruction);
            case WORKDIR -> atLeast(1, instruction, "a folder");
            case CMD, ENTRYPOINT, ONBUILD, RUN -> null;
        };
    }

    private static @Nullable String atLeast(int words, Instruction instruction, String need) {
        return instruction.words().size() >= words ? null : told(instruction, need);
    }

    private static boolean ofOthers(Instruction instruction, int begin) {
        return JsonWords.isOfOthers(instruction.source(), instruction.argumentsStart() + begin);
    }

    private static @Nullable String from(Instruction from) {
        int words = from.words().size();
        boolean named = words == 3 && from.words().get(1).text().equalsIgnoreCase("as");
        if (words != 1 && !named) {
            return told(from, "an image, or an image, AS and the stage's name");
        }
        boolean callable =
                !named
                        || STAGE_NAME
                                .matcher(from.words().get(2).text().toLowerCase(Locale.ROOT))
                                .matches();
        return callable
                ? null
                : told(from, "a stage's name that begins with a letter, then letters, digits, -_.");
    }

    private static @Nullable String argument(Instruction argument) {
        List<Word> words = argument.words();
        if (words.isEmpty()) {
            return told(argument, "NAME or NAME=VALUE");
        }
        return unnamed(argument);
    }

    private static @Nullable String pairs(Instruction instruction) {
        List<Word> words = instruction.words();
        if (words.isEmpty()) {
            return told(instruction, PAIRS);
        }
        if (words.getFirst().text().indexOf('=') < 0) {
            boolean alone = instruction.arguments().chars().noneMatch(c -> Lines.isBlank((char) c));
            return alone ? said(instruction, PAIRS, "a name alone is written") : null;
        }
        for (Word word : words) {
            if (word.text().indexOf('=') < 0) {
                return said(instruction, PAIRS, "a word has no '=' " + at(word));
            }
        }
        return unnamed(instruction);
    }

    private static @Nullable String unnamed(Instruction instruction) {
        return instruction.words().stream()
                .filter(word -> word.text().startsWith("="))
                .findFirst()
                .map(word -> said(instruction, "a name before each '='", "none is " + at(word)))
                .orElse(null);
    }

    private static @Nullable String healthcheck(Instruction check) {
        String arguments = check.arguments();
        int end = 0;
        while (end < arguments.length() && !Lines.isBlank(arguments.charAt(end))) {
            end++;
        }
        boolean more = end < arguments.length();
        return switch (arguments.substring(0, end).toUpperCase(Locale.ROOT)) {
            case "NONE" -> more ? told(check, "nothing after NONE") : null;
            case "CMD" -> {
                boolean command = more && !(check.isExec() && check.words().isEmpty());
                String need = ofOthers(check, end) ? STRINGS : "a command after CMD";
                yield command && !need.equals(STRINGS)
                        ? HealthOptions.unmet(check)
                        : told(check, need);
            }
            default -> told(check, "CMD and a command, or NONE");
        };
    }

    private static @Nullable String shell(Instruction shell) {
        return shell.isExec() && !shell.words().isEmpty()
                ? null
                : told(shell, "a JSON array such as [\"/bin/bash\", \"-c\"]");
    }

    private static @Nullable String volume(Instruction volume) {
        boolean empty = volume.words().stream().anyMatch(word -> word.text().isBlank());
        return empty ? told(volume, "folders that have names") : atLeast(1, volume, "a folder");
    }

    private static String told(Instruction instruction, String need) {
        String written = instruction.arguments();
        return said(
                instruction,
                need,
                written.isEmpty()
                        ? "nothing is written"
                        : "written is '" + Evidence.safe(written) + "'");
    }

    private static String said(Instruction instruction, String need, String written) {
        return instruction.keyword() + " needs " + need + "; " + written;
    }

    private static String at(Word word) {
        return "at " + word.at().line() + ":" + word.at().column();
    }
}
