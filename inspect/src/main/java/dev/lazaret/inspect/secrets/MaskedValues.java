package dev.lazaret.inspect.secrets;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Secret values with their masked forms, to take them out of texts that a report shows. */
final class MaskedValues {

    /** The longest first: a value may be part of another. */
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(value -> value);

    private final Map<String, String> masks = new TreeMap<>(LONGEST_FIRST);

    void add(String value) {
        if (!value.isEmpty()) {
            masks.put(value, Mask.of(value));
        }
    }

    String apply(String text) {
        String masked = text;
        for (Map.Entry<String, String> entry : masks.entrySet()) {
            masked = masked.replace(entry.getKey(), entry.getValue());
        }
        return masked;
    }

    /** Says nothing of the values. */
    @Override
    public String toString() {
        return masks.size() + " masked values";
    }
}
