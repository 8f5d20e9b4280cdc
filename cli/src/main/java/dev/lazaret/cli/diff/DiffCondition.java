package dev.lazaret.cli.diff;

import dev.lazaret.base.Severity;
import dev.lazaret.base.Text;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.diff.ImageDiff;
import dev.lazaret.diff.PackageChange;

import java.util.function.Predicate;

/** When a difference should stop a pipeline. */
record DiffCondition(Predicate<ImageDiff> predicate) {

    private static final String INTRODUCED = "introduced";

    /**
     * Reads what {@code --fail-on} takes.
     *
     * @throws UsageException if it is no condition
     */
    static DiffCondition parse(String text) throws UsageException {
        if (text.startsWith(INTRODUCED + ":")) {
            return introduced(text.substring(INTRODUCED.length() + 1));
        }
        return switch (text) {
            case INTRODUCED -> new DiffCondition(diff -> !diff.introduced().isEmpty());
            case "downgraded" -> new DiffCondition(DiffCondition::downgraded);
            case "different" -> new DiffCondition(diff -> !diff.isEmpty());
            default ->
                    throw new UsageException(
                            "--fail-on takes introduced, introduced:LEVEL, downgraded or different,"
                                    + " not '"
                                    + Text.quote(text, 60)
                                    + "'");
        };
    }

    private static DiffCondition introduced(String level) throws UsageException {
        try {
            Severity worst = Severity.parse(level);
            return new DiffCondition(diff ->
                    diff.introduced().stream().anyMatch(f -> f.severity().compareTo(worst) >= 0));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean downgraded(ImageDiff diff) {
        return diff.packages().stream()
                .anyMatch(change -> change.kind() == PackageChange.Kind.DOWNGRADED);
    }

    boolean holds(ImageDiff diff) {
        return predicate.test(diff);
    }
}
