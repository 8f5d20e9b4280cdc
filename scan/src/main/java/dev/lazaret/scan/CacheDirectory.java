package dev.lazaret.scan;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files of one kind that can be made again. Any number of processes use them at once: a file
 * appears whole by a rename and is never changed. A file's time is when it was last used.
 */
public final class CacheDirectory {

    private static final long FILE_BYTES_MAX = 512L << 20;
    private static final String UNFINISHED = "unfinished-";
    private final Path directory;
    private final String suffix;

    /**
     * A directory, made when the first file is kept.
     *
     * @param suffix of the names of its files
     */
    CacheDirectory(Path directory, String suffix) {
        this.directory = directory;
        this.suffix = suffix;
    }

    /** How many files and bytes. */
    public record Contents(long entries, long bytes) {}

    /**
     * What is kept under this name, null when nothing is or it cannot be read; never through a link
     * or out of a pipe.
     */
    byte @Nullable [] find(String name) {
        Path file = directory.resolve(name + suffix);
        try {
            BasicFileAttributes is =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!is.isRegularFile() || is.size() > FILE_BYTES_MAX) {
                return null;
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return in.readNBytes((int) is.size());
            }
        } catch (IOException absentOrUnreadable) {
            return null;
        }
    }

    /** It was of use. */
    void used(String name) {
        try {
            Files.setLastModifiedTime(
                    directory.resolve(name + suffix), FileTime.from(Instant.now()));
        } catch (IOException prunedOrReadOnly) {
            // it counts as older than it is
        }
    }

    /** Keeps this, unless the directory is full or read-only: that costs the next scan its time. */
    void store(String name, byte[] bytes) {
        try {
            Files.createDirectories(directory);
            Path unfinished = Files.createTempFile(directory, UNFINISHED, ".tmp");
            try {
                Files.write(unfinished, bytes);
                Files.move(
                        unfinished,
                        directory.resolve(name + suffix),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException fullOrReadOnly) {
            // this scan has its result
        }
    }

    /** What is kept. */
    public Contents contents() throws IOException {
        long bytes = 0;
        List<Path> files = files();
        for (Path file : files) {
            bytes += sizeOf(file);
        }
        return new Contents(files.size(), bytes);
    }

    /** Deletes what was last used before this instant, or everything; says what went. */
    public Contents prune(Instant before, boolean all) throws IOException {
        long entries = 0;
        long bytes = 0;
        for (Path file : files()) {
            long size = sizeOf(file);
            if ((all || lastUsed(file).isBefore(before)) && Files.deleteIfExists(file)) {
                entries++;
                bytes += size;
            }
        }
        return new Contents(entries, bytes);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return new ArrayList<>(
                    entries.filter(Files::isRegularFile).filter(this::isOurs).sorted().toList());
        }
    }

    private boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(suffix) || name.startsWith(UNFINISHED);
    }

    /** The far future for a file that another process has just pruned. */
    private static Instant lastUsed(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException e) {
            return Instant.MAX;
        }
    }

    private static long sizeOf(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
