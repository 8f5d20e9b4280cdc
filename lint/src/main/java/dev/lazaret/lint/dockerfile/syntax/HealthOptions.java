package dev.lazaret.lint.dockerfile.syntax;

import dev.lazaret.lint.Evidence;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of HEALTHCHECK as BuildKit takes them (frontend/dockerfile/instructions/parse.go):
 * durations as Go writes them (time.ParseDuration), of a millisecond at least or 0, and a number of
 * retries. Variables are not expanded there.
 */
final class HealthOptions {

    private static final Set<String> DURATIONS =
            Set.of("interval", "timeout", "start-period", "start-interval");

    private static final Map<String, BigDecimal> MILLISECONDS =
            Map.of(
                    "ns", new BigDecimal("0.000001"),
                    "us", new BigDecimal("0.001"),
                    "\u00B5s", new BigDecimal("0.001"),
                    "\u03BCs", new BigDecimal("0.001"),
                    "ms", BigDecimal.ONE,
                    "s", new BigDecimal(1_000),
                    "m", new BigDecimal(60_000),
                    "h", new BigDecimal(3_600_000));

    private static final Pattern PART =
            Pattern.compile("(\\d++(?:\\.\\d*+)?+|\\.\\d++)(ns|us|\u00B5s|\u03BCs|ms|s|m|h)");

    /** Nobody writes a longer one, and its digits are not to be counted. */
    private static final int CHARS_MAX = 60;

    private HealthOptions() {}

    /** What the first wrong option needs and what is written; null when a builder takes them. */
    static @Nullable String unmet(Instruction check) {
        for (Flag flag : check.flags()) {
            String need = need(flag);
            if (need != null) {
                return "HEALTHCHECK --"
                        + Evidence.safe(flag.name())
                        + " "
                        + need
                        + "; written is '"
                        + Evidence.safe(flag.value())
                        + "'";
            }
        }
        return null;
    }

    private static @Nullable String need(Flag flag) {
        String value = flag.value();
        if (flag.name().equals("retries")) {
            boolean number = value.matches("\\+?\\d{1,9}") || value.isEmpty();
            return number ? null : "needs a number, such as 3";
        }
        if (!DURATIONS.contains(flag.name())) {
            return "needs to be --interval, --timeout, --start-period, --start-interval or --retries";
        }
        return value.isEmpty() || isDuration(value)
                ? null
                : "needs a duration with its unit, of 1ms or more, such as 30s or 1m30s";
    }

    private static boolean isDuration(String value) {
        String rest = value.startsWith("+") || value.startsWith("-") ? value.substring(1) : value;
        if (rest.equals("0")) {
            return true;
        }
        if (value.length() > CHARS_MAX || rest.isEmpty()) {
            return false;
        }
        BigDecimal sum = BigDecimal.ZERO;
        Matcher part = PART.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            if (!part.region(at, rest.length()).lookingAt()) {
                return false;
            }
            BigDecimal unit = MILLISECONDS.getOrDefault(part.group(2), BigDecimal.ZERO);
            sum = sum.add(number(part.group(1)).multiply(unit));
            at = part.end();
        }
        boolean enough = sum.compareTo(BigDecimal.ONE) >= 0 && !value.startsWith("-");
        return enough || sum.signum() == 0;
    }

    /** {@code 5.} and {@code .5} are numbers to Go. */
    private static BigDecimal number(String text) {
        return new BigDecimal(text.endsWith(".") ? text + "0" : "0" + text);
    }
}
