package dev.lazaret.cli.cache;

import dev.lazaret.base.WholeDirectory;
import dev.lazaret.cli.shell.Shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Directories for what one run holds beside memory. */
public final class TemporaryDirectory {

    private static final String PREFIX = "scan-";

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private TemporaryDirectory() {}

    /**
     * A new one below the cache, or below the system's temporary directory where the cache cannot
     * be written.
     */
    public static Path create(Shell shell) throws IOException {
        Path parent = Caches.temporary(shell);
        try {
            Files.createDirectories(parent);
            // of our own directory, so it need not be unguessable, which would cost 10 ms
            long pid = ProcessHandle.current().pid();
            return Files.createDirectory(
                    parent.resolve(PREFIX + pid + "-" + System.nanoTime()), PRIVATE);
        } catch (IOException readOnlyOrMissing) {
            return Files.createTempDirectory("lazaret-", PRIVATE);
        }
    }

    /** Deletes what runs that were killed left behind before this instant. */
    static void deleteLeft(Shell shell, Instant before) throws IOException {
        Path parent = Caches.temporary(shell);
        if (!Files.isDirectory(parent)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> entries = Files.list(parent)) {
            left =
                    entries.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                            .toList();
        }
        for (Path directory : left) {
            if (Files.getLastModifiedTime(directory).toInstant().isBefore(before)) {
                WholeDirectory.delete(directory);
            }
        }
    }
}
