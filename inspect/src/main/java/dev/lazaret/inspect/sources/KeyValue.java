package dev.lazaret.inspect.sources;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * {@code key = value} of INI-like files.
 *
 * @param key lower case, {@code -} for {@code _}
 * @param value without quotes
 */
record KeyValue(String key, String value) {

    /** Null for sections, comments and lines without a value. */
    static @Nullable KeyValue parse(String line) {
        String text = line.strip();
        int equals = text.indexOf('=');
        if (equals <= 0 || "#;[".indexOf(text.charAt(0)) >= 0) {
            return null;
        }
        String key = text.substring(0, equals).strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return new KeyValue(key, text.substring(equals + 1).strip().replace("\"", ""));
    }

    boolean isFalse() {
        return value.equalsIgnoreCase("0")
                || value.equalsIgnoreCase("false")
                || value.equalsIgnoreCase("no")
                || value.equalsIgnoreCase("off");
    }
}
