package dev.lazaret.inventory.binary;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.executable.Executable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The table of programs known by file name and version string. A file's constants are read only
 * when its name is in the table.
 */
final class Classifiers {

    private static final List<Classifier> TABLE = read("classifiers.tsv");

    private Classifiers() {}

    static List<Package> packages(Executable executable, String path, int packagesMax)
            throws MalformedException {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
        List<Package> packages = new ArrayList<>();
        for (Classifier classifier : TABLE) {
            String fileVersion = classifier.matchName(plain);
            Package found =
                    fileVersion == null
                            ? null
                            : classifier.find(executable.constants(), fileVersion, path);
            if (found != null) {
                packages.add(found);
            }
        }
        return packages;
    }

    /** The rows of a table beside this class; blank lines and those that begin with # are not. */
    static List<Classifier> read(String table) {
        try (InputStream in =
                Objects.requireNonNull(Classifiers.class.getResourceAsStream(table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Classifier::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + table + " cannot be read", e);
        }
    }
}
