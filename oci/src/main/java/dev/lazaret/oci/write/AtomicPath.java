package dev.lazaret.oci.write;

import dev.lazaret.base.WholeDirectory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A place that appears whole or not at all: made in a temporary directory beside it, synced, then
 * renamed over. When it is closed, nothing is left of what was not committed.
 */
public final class AtomicPath implements AutoCloseable {

    private final Path target;
    private final Path workshop;

    private AtomicPath(Path target, Path workshop) {
        this.target = target;
        this.workshop = workshop;
    }

    /**
     * Makes the temporary directory.
     *
     * @throws IOException if nothing can be written beside the target
     */
    public static AtomicPath of(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new IOException("cannot write to '" + target + "'");
        }
        Files.createDirectories(parent);
        return new AtomicPath(absolute, Files.createTempDirectory(parent, ".lazaret-"));
    }

    /** For what is made on the way; gone afterwards. */
    Path workshop() {
        return workshop;
    }

    /** Where the result is made, a file or a directory. */
    public Path draft() {
        return workshop.resolve("result");
    }

    /**
     * Puts the draft in its place, replacing a file, never a directory that holds something.
     *
     * @throws IOException if it could not be; the place is then as it was
     */
    public void commit() throws IOException {
        if (Files.isDirectory(draft())) {
            syncAll(draft());
            Files.deleteIfExists(target); // fails unless it is absent or empty
        } else {
            sync(draft());
        }
        Files.move(draft(), target, StandardCopyOption.ATOMIC_MOVE);
        Path parent = target.getParent();
        if (parent != null) {
            sync(parent);
        }
    }

    private static void syncAll(Path directory) throws IOException {
        Files.walkFileTree(
                directory,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        sync(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        WholeDirectory.delete(workshop);
    }
}
