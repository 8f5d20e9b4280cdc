package dev.lazaret.harden.databases;

import dev.lazaret.inventory.os.apk.ApkNames;

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
                case 'D' -> dependencies.addAll(ApkNames.of(value));
                case 'p' -> provided.addAll(ApkNames.of(value));
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
}
