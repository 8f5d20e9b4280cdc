package dev.lazaret.lint.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One piece of text.
 *
 * @param text after unquoting and folding
 * @param plain written without quotes, so that {@code true}, {@code 5} and {@code null} mean what
 *     they look like
 */
public record YamlScalar(String text, boolean plain, YamlSpan span) implements YamlValue {

    private static final Set<String> NULLS = Set.of("", "~", "null");
    // Kubernetes reads YAML 1.1, where yes and on are booleans.
    private static final Set<String> TRUES = Set.of("true", "yes", "on", "y");
    private static final Set<String> FALSES = Set.of("false", "no", "off", "n");
    private static final int DIGITS_MAX = 20;

    /** Whether it is YAML's null: empty, {@code ~} or {@code null}, unquoted. */
    public boolean isNull() {
        return plain && NULLS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The boolean it means in YAML 1.1 ({@code yes} is true); empty for anything else. */
    public Optional<Boolean> bool() {
        if (!plain || text.length() > 5) {
            return Optional.empty();
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (TRUES.contains(word)) {
            return Optional.of(true);
        }
        return FALSES.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** The whole number it means, decimal, {@code 0x}, {@code 0o} or 1.1's leading zero. */
    public OptionalLong number() {
        if (text.isEmpty() || text.length() > DIGITS_MAX) {
            return OptionalLong.empty();
        }
        String digits = text.replace("_", "");
        try {
            if (digits.startsWith("0x")) {
                return OptionalLong.of(Long.parseLong(digits.substring(2), 16));
            }
            if (digits.startsWith("0o")) {
                return OptionalLong.of(Long.parseLong(digits.substring(2), 8));
            }
            if (plain && digits.length() > 1 && digits.startsWith("0")) {
                return OptionalLong.of(Long.parseLong(digits, 8));
            }
            return OptionalLong.of(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
