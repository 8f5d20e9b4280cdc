package dev.lazaret.inventory.java;

import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.LockFile;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Gradle's lock files (Gradle user manual, "Locking Versions"): {@code
 * group:artifact:version=configuration,…} per line in {@code gradle.lockfile} and {@code
 * buildscript-gradle.lockfile}, without configurations in the older {@code
 * gradle/dependency-locks/NAME.lockfile}.
 */
final class GradleLockExaminer extends LockFile {

    GradleLockExaminer() {
        super("java/gradle-lock", Selection.suffixes(".lockfile"));
    }

    @Override
    public boolean accepts(FileEntry file) {
        return file.fileName().endsWith("gradle.lockfile")
                || file.directory().endsWith("dependency-locks");
    }

    @Override
    protected void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException {
        boolean buildScript = file.fileName().startsWith("buildscript-");
        for (String line : TextFile.lines(content)) {
            if (!line.startsWith("#")) {
                add(line.strip(), buildScript, declared);
            }
        }
    }

    private static void add(String line, boolean buildScript, DeclaredPackages declared) {
        int equals = line.indexOf('=');
        String[] parts = (equals < 0 ? line : line.substring(0, equals)).split(":", 4);
        if (parts.length == 3) {
            boolean tests = equals >= 0 && onlyTests(line.substring(equals + 1));
            MavenName.add(declared, parts[0], parts[1], parts[2], buildScript || tests);
        }
    }

    private static boolean onlyTests(String configurations) {
        return Stream.of(configurations.split(",", -1))
                .allMatch(c -> c.strip().toLowerCase(Locale.ROOT).startsWith("test"));
    }
}
