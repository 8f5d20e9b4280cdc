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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of programs known by file name and version string. A file's constants are read only
 * when its name is in the table.
 */
final class Classifiers {

    private static final List<Classifier> TABLE = read("classifiers.tsv");

    /** {@code libssl-81259c47.so.1.1.1k}, as auditwheel and delocate name what they copy. */
    private static final Pattern BUNDLED =
            Pattern.compile("(lib[a-z0-9_.+-]+)-[0-9a-f]{8}((?:\\.[0-9.]+)?\\.so.*+)");

    private Classifiers() {}

    static List<Package> packages(Executable executable, String path, int packagesMax)
            throws MalformedException {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String plain = plain(name);
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

    /**
     * Without {@code .exe}, and without the digest that wheels of Python put into names of
     * libraries.
     */
    private static String plain(String name) {
        Matcher bundled = BUNDLED.matcher(name);
        if (bundled.matches()) {
            return bundled.group(1) + bundled.group(2);
        }
        return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
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
