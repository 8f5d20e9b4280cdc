package dev.lazaret.harden.databases;

import dev.lazaret.harden.BuiltImage;
import dev.lazaret.harden.PackageDatabase;
import dev.lazaret.harden.PackageDatabase.Removal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Takes packages out of an image's database. */
final class Removing {

    private Removing() {}

    static Removal from(BuiltImage image, String... packages) throws IOException {
        Set<String> names = new LinkedHashSet<>(Arrays.asList(packages));
        for (PackageDatabase database : PackageDatabases.all()) {
            if (database.isPresent(image)) {
                return database.remove(image, names);
            }
        }
        throw new AssertionError("no database");
    }

    /** A replaced file's content. */
    static byte[] bytes(Removal removal, String path) {
        return Objects.requireNonNull(removal.replacements().get(path), path).bytes();
    }

    /** A replaced file's text. */
    static String text(Removal removal, String path) {
        return new String(bytes(removal, path), StandardCharsets.UTF_8);
    }

    /** What our own inventory finds in a database file with this content. */
    static List<String> packages(String path, String text) throws IOException {
        return BuiltImage.builder().file(path, text).build().inventory().packages().stream()
                .map(found -> found.name() + " " + found.version())
                .toList();
    }
}
