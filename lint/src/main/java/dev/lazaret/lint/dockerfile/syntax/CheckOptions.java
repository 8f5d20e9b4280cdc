package dev.lazaret.lint.dockerfile.syntax;

import dev.lazaret.base.Text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code # check=skip=A,B;experimental=C;error=true} asks of BuildKit's build checks ("Parser
 * directives", Dockerfile reference). Behind the first blank stands a reason.
 *
 * @param skipped names of checks to leave out
 * @param skipsAll whether to leave out every check that is not experimental
 * @param experimental names of experimental checks to run
 * @param allExperimental whether to run all of them
 * @param fails whether any finding of a check should fail the build
 */
public record CheckOptions(
        Set<String> skipped,
        boolean skipsAll,
        Set<String> experimental,
        boolean allExperimental,
        boolean fails) {

    /** Asks for nothing. */
    public static final CheckOptions NONE =
            new CheckOptions(Set.of(), false, Set.of(), false, false);

    private static final String ALL = "all";
    private static final int OPTIONS_MAX = 3;
    private static final int QUOTED_MAX = 40;

    /** As Go reads truth values. */
    private static final List<String> TRUE = List.of("1", "t", "T", "true", "TRUE", "True");

    private static final List<String> FALSE = List.of("0", "f", "F", "false", "FALSE", "False");

    public CheckOptions {
        skipped = Set.copyOf(skipped);
        experimental = Set.copyOf(experimental);
    }

    /** Whether an experimental check is asked for. */
    public boolean runs(String experimentalCheck) {
        return allExperimental || experimental.contains(experimentalCheck);
    }

    /**
     * Reads the value of the directive, or of a comment before an instruction.
     *
     * @throws IllegalArgumentException if BuildKit takes it for an error, saying which part
     */
    public static CheckOptions parse(String value) {
        CheckOptions options = NONE;
        for (String option : value.split("\\s", 2)[0].split(";", OPTIONS_MAX)) {
            options = options.with(option);
        }
        return options;
    }

    private CheckOptions with(String option) {
        int equals = option.indexOf('=');
        String text = option.substring(equals + 1);
        boolean all = text.equals(ALL);
        return switch (equals < 0 ? "" : option.substring(0, equals)) {
            case "skip" ->
                    new CheckOptions(
                            all ? Set.of() : names(text),
                            all,
                            experimental,
                            allExperimental,
                            fails);
            case "experimental" ->
                    new CheckOptions(skipped, skipsAll, all ? Set.of() : names(text), all, fails);
            case "error" ->
                    new CheckOptions(skipped, skipsAll, experimental, allExperimental, truth(text));
            default ->
                    throw new IllegalArgumentException(
                            "the check directive takes skip=, experimental= and error=, not '"
                                    + Text.quote(option, QUOTED_MAX)
                                    + "'");
        };
    }

    private static Set<String> names(String list) {
        return Stream.of(list.split(",", -1))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean truth(String text) {
        if (!TRUE.contains(text) && !FALSE.contains(text)) {
            throw new IllegalArgumentException(
                    "the check directive's error= takes true or false, not '"
                            + Text.quote(text, QUOTED_MAX)
                            + "'");
        }
        return TRUE.contains(text);
    }
}
