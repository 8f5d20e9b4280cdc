package dev.lazaret.scan;

import dev.lazaret.layers.LayerCache;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.LayerFactsCodec;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Facts of layers as files of one directory, named by diffID and examiners. Any number of processes
 * use it at once: a file appears whole by a rename and is never changed. A file's time is when it
 * was last used.
 */
public final class FileLayerCache implements LayerCache {

    private static final String SUFFIX = ".facts";
    private static final long FILE_BYTES_MAX = 512L << 20;
    private final Path directory;

    public FileLayerCache(Path directory) {
        this.directory = directory;
    }

    /** How many layers and bytes. */
    public record Contents(long entries, long bytes) {}

    @Override
    public @Nullable LayerFacts find(Key key) {
        Path file = file(key);
        try {
            if (Files.size(file) > FILE_BYTES_MAX) {
                return null;
            }
            LayerFacts facts = LayerFactsCodec.decode(Files.readAllBytes(file));
            if (!facts.diffId().equals(key.diffId())) {
                return null;
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return facts;
        } catch (IOException e) {
            // absent, unreadable or not ours: the layer is read again and the file replaced
            return null;
        }
    }

    @Override
    public void store(Key key, LayerFacts facts) {
        try {
            Files.createDirectories(directory);
            Path unfinished = Files.createTempFile(directory, "unfinished-", ".tmp");
            try {
                Files.write(unfinished, LayerFactsCodec.encode(facts));
                Files.move(
                        unfinished,
                        file(key),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException fullOrReadOnly) {
            // that costs the next scan time, not this one its result
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
                    entries.filter(Files::isRegularFile)
                            .filter(FileLayerCache::isOurs)
                            .sorted()
                            .toList());
        }
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) || name.startsWith("unfinished-");
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

    private Path file(Key key) {
        return directory.resolve(key.diffId().hex() + "-" + key.examiners().shortHex() + SUFFIX);
    }
}
