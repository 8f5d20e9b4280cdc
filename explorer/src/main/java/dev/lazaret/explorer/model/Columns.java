package dev.lazaret.explorer.model;

import dev.lazaret.explorer.tree.Change;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import java.util.List;
import java.util.Locale;

/** How sizes, modes and changes are written. */
public final class Columns {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    private static final String BITS = "rwxrwxrwx";

    private Columns() {}

    /** Bytes with a decimal unit, at most seven characters: {@code 1.2 MB}. */
    public static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        boolean whole = unit == 0 || value >= 99.95;
        return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }

    /** Type and permissions as {@code ls -l} writes them. */
    public static String mode(FileEntry entry) {
        StringBuilder text = new StringBuilder(10);
        text.append(typeLetter(entry.type()));
        for (int bit = 0; bit < 9; bit++) {
            boolean set = (entry.mode() & 0400 >> bit) != 0;
            text.append(set ? BITS.charAt(bit) : '-');
        }
        special(text, 3, (entry.mode() & 04000) != 0, 's');
        special(text, 6, (entry.mode() & 02000) != 0, 's');
        special(text, 9, (entry.mode() & 01000) != 0, 't');
        return text.toString();
    }

    private static void special(StringBuilder text, int at, boolean set, char letter) {
        if (set) {
            char shown = text.charAt(at) == 'x' ? letter : Character.toUpperCase(letter);
            text.setCharAt(at, shown);
        }
    }

    private static char typeLetter(EntryType type) {
        return switch (type) {
            case FILE, HARDLINK -> '-';
            case DIRECTORY -> 'd';
            case SYMLINK -> 'l';
            case CHARACTER_DEVICE -> 'c';
            case BLOCK_DEVICE -> 'b';
            case FIFO -> 'p';
        };
    }

    /** A change in a word. */
    public static String word(Change change) {
        return change.name().toLowerCase(Locale.ROOT);
    }

    /** Without what the classic builder writes before every command. */
    public static String instruction(String createdBy) {
        String text = createdBy.strip();
        for (String prefix : List.of("/bin/sh -c #(nop) ", "/bin/sh -c ", "RUN /bin/sh -c ")) {
            if (text.startsWith(prefix)) {
                return text.substring(prefix.length()).strip();
            }
        }
        return text.isEmpty() ? "(not stated)" : text;
    }
}
