package dev.lazaret.inventory.binary;

import org.jspecify.annotations.Nullable;

/**
 * A pattern of file names: an exact name, {@code libssl.so*}, {@code librustc_driver-*.so}, or
 * {@code python{f}} where {@code {f}} stands for a version in the name.
 *
 * @param version the pattern has {@code {f}} between head and tail
 * @param open anything may stand between head and tail, or after the tail
 */
record FileGlob(String head, String tail, boolean version, boolean open) {

    private static final String VERSION = "{f}";

    static FileGlob parse(String text) {
        int at = text.indexOf(VERSION);
        boolean open = text.contains("*");
        if (at >= 0) {
            String rest = text.substring(at + VERSION.length());
            return new FileGlob(text.substring(0, at), rest.replace("*", ""), true, open);
        }
        int star = text.indexOf('*');
        return star < 0
                ? new FileGlob(text, "", false, false)
                : new FileGlob(text.substring(0, star), text.substring(star + 1), false, true);
    }

    /** The version in a matching name, empty when the pattern has none; null when it differs. */
    @Nullable String match(String name) {
        if (!name.startsWith(head)) {
            return null;
        }
        if (!version) {
            boolean same =
                    open
                            ? name.length() >= head.length() + tail.length() && name.endsWith(tail)
                            : name.length() == head.length();
            return same ? "" : null;
        }
        int end = head.length();
        while (end < name.length() && isVersion(name.charAt(end))) {
            end++;
        }
        while (end > head.length() && name.charAt(end - 1) == '.') {
            end--;
        }
        boolean same = open ? name.startsWith(tail, end) : name.substring(end).equals(tail);
        return same && end > head.length() ? name.substring(head.length(), end) : null;
    }

    private static boolean isVersion(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }
}
