package dev.lazaret.advisories.database;

import dev.lazaret.advisories.DatabaseBusyException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Lets one process at a time write to a store; the system frees it when that process dies. */
final class StoreLock implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(100);

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    static StoreLock take(Path file, Duration wait)
            throws IOException, DatabaseBusyException, InterruptedException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            long end = System.nanoTime() + wait.toNanos();
            while (tryLock(channel) == null) {
                if (System.nanoTime() - end >= 0) {
                    throw new DatabaseBusyException(
                            "another process has been updating the advisory database in %s for %s; try again when it is done"
                                    .formatted(file.toAbsolutePath().getParent(), wait));
                }
                Thread.sleep(STEP);
            }
            taken = true;
            return new StoreLock(channel);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this process has it
        }
    }
}
