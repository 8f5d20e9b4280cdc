package dev.lazaret.match;

import dev.lazaret.base.Package;

import java.util.List;

/**
 * Why one package has, or has not, one vulnerability according to one advisory.
 *
 * @param component the package
 * @param advisory id of the advisory
 * @param decision the outcome
 * @param steps every step to it, in order
 */
public record Explanation(Package component, String advisory, Decision decision, List<Step> steps) {

    /**
     * One step.
     *
     * @param what the name of the step: {@code file}, {@code range}
     * @param value what was seen or done
     */
    public record Step(String what, String value) {

        /** One line, the value in a column of its own. */
        public String text() {
            return "%-15s %s".formatted(what, value);
        }
    }

    /** The outcomes. */
    public enum Decision {
        /** The version is in the range. */
        AFFECTED,
        /** The installed version is the fixed one or newer. */
        FIXED,
        /** The version is outside all ranges, and no fix is named for that. */
        NOT_IN_RANGE,
        /** The advisory was taken back. */
        WITHDRAWN,
        /** The advisory speaks of another module stream. */
        OTHER_STREAM,
        /** The advisory speaks of other releases or distributions only. */
        OTHER_DISTRO,
        /** The versions cannot be compared. */
        UNCOMPARABLE,
        /** The file belongs to an OS package, so the distribution judges. */
        OWNED_BY_OS_PACKAGE,
        /** A lock file names what is installed beside it, and that is judged. */
        INSTALLED_BESIDE,
        /** Another maker than the distribution built it. */
        THIRD_PARTY
    }

    public Explanation {
        steps = List.copyOf(steps);
    }

    /** One line per step, the names in one column. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(step.text()).append('\n');
        }
        return text.toString();
    }
}
