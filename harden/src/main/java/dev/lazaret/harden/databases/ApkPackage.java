package dev.lazaret.harden.databases;

import java.util.ArrayList;
import java.util.List;

/**
 * One package of apk's installed database: lines of a letter, a colon and a value.
 *
 * @param name {@code P:}
 * @param version {@code V:}
 * @param checksum {@code C:}, by which other files name it
 * @param dependencies names in {@code D:}, without versions; conflicts are left out
 * @param provided names in {@code p:}, without versions
 * @param paths {@code F:} and {@code R:}, directories and files
 */
record ApkPackage(
        String name,
        String version,
        String checksum,
        List<String> dependencies,
        List<String> provided,
        List<String> paths) {

    static ApkPackage of(Paragraph paragraph) {
        String name = "";
        String version = "";
        String checksum = "";
        List<String> dependencies = new ArrayList<>();
        List<String> provided = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        String directory = "";
        for (String line : paragraph.text().lines().toList()) {
            String value = line.length() > 2 ? line.substring(2) : "";
            switch (line.isEmpty() || !line.startsWith(":", 1) ? ' ' : line.charAt(0)) {
                case 'P' -> name = value;
                case 'V' -> version = value;
                case 'C' -> checksum = value;
                case 'D' -> dependencies.addAll(names(value));
                case 'p' -> provided.addAll(names(value));
                case 'F' -> {
                    directory = value;
                    paths.add(value);
                }
                case 'R' -> paths.add(directory.isEmpty() ? value : directory + "/" + value);
                default -> {}
            }
        }
        return new ApkPackage(name, version, checksum, dependencies, provided, paths);
    }

    /** {@code a>=1 !b so:libc.so=1 c@tag} as a, so:libc.so, c. */
    static List<String> names(String words) {
        List<String> names = new ArrayList<>();
        for (String word : List.of(words.split(" ", -1))) {
            int end = 0;
            while (end < word.length() && "<>=~@".indexOf(word.charAt(end)) < 0) {
                end++;
            }
            if (end > 0 && word.charAt(0) != '!') {
                names.add(word.substring(0, end));
            }
        }
        return names;
    }
}
