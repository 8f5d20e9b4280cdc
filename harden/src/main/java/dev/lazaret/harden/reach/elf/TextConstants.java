package dev.lazaret.harden.reach.elf;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.Bytes;
import dev.lazaret.inventory.executable.ElfFile;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Texts of a program that look like absolute paths or names of shared libraries, each as it stands
 * between two NUL bytes.
 *
 * @param paths {@code /etc/app.conf}
 * @param libraries names with {@code .so} at the end or before a version; no slash
 * @param cut there are more than are kept
 */
public record TextConstants(Set<String> paths, Set<String> libraries, boolean cut) {

    private static final int TEXTS_MAX = 8_192;
    private static final int LENGTH_MIN = 4;
    private static final int LENGTH_MAX = 255;
    private static final int WINDOW = 1 << 18;

    public TextConstants {
        paths = Collections.unmodifiableSet(new LinkedHashSet<>(paths));
        libraries = Collections.unmodifiableSet(new LinkedHashSet<>(libraries));
    }

    /** Reads all data sections; where the section table is gone, the whole file. */
    static TextConstants of(ElfFile elf) throws MalformedException {
        Collector collector = new Collector();
        for (Bytes part : elf.constants()) {
            collector.read(part);
        }
        return new TextConstants(collector.paths, collector.libraries, collector.cut);
    }

    /** One run of visible characters at a time; a longer one than any path is passed over. */
    private static final class Collector {
        private final Set<String> paths = new LinkedHashSet<>();
        private final Set<String> libraries = new LinkedHashSet<>();
        private final StringBuilder run = new StringBuilder();
        private boolean tooLong;
        private boolean cut;

        void read(Bytes part) throws MalformedException {
            for (long at = 0; at < part.size(); at += WINDOW) {
                for (byte b : part.clip(at, WINDOW).copy(WINDOW)) {
                    take(b);
                }
            }
            take((byte) 0);
        }

        private void take(byte b) {
            if (b > ' ' && b < 0x7F) {
                if (run.length() < LENGTH_MAX) {
                    run.append((char) b);
                } else {
                    tooLong = true;
                }
                return;
            }
            if (b == 0 && run.length() >= LENGTH_MIN && !tooLong) {
                keep();
            }
            run.setLength(0);
            tooLong = b != 0; // what follows a blank or an odd byte does not start a text
        }

        private void keep() {
            boolean path = run.charAt(0) == '/';
            if (!path && run.indexOf(".so") < 0) {
                return;
            }
            String text = run.toString();
            if (paths.size() + libraries.size() >= TEXTS_MAX) {
                cut = true;
            } else if (path) {
                paths.add(text);
            } else if (isLibrary(text)) {
                libraries.add(text);
            }
        }

        private static boolean isLibrary(String text) {
            int end = text.indexOf(".so");
            boolean ends = end + 3 == text.length() || text.startsWith(".so.", end);
            return end > 0 && ends && text.chars().allMatch(Collector::isNameCharacter);
        }

        private static boolean isNameCharacter(int c) {
            return Character.isLetterOrDigit(c) || "._+-".indexOf(c) >= 0;
        }
    }
}
