package dev.lazaret.advisories.database;

import dev.lazaret.advisories.CorruptDatabaseException;
import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.MissingDatabaseException;
import dev.lazaret.base.Digest;
import dev.lazaret.base.FileFailure;
import dev.lazaret.base.Text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a store. {@code current} names the database in use; it is replaced by a rename, so a
 * reader sees the old one or the new one and never half of either.
 */
final class StoreFolder {

    private static final int POINTER_BYTES_MAX = 1_000;

    private final Path directory;

    StoreFolder(Path directory) {
        this.directory = directory;
    }

    Path lock() {
        return directory.resolve("lock");
    }

    Path feeds() {
        return directory.resolve("feeds");
    }

    /** A file name for work in progress; whoever holds the lock removes all of them. */
    Path temporary(String name) {
        return directory.resolve("tmp").resolve(name);
    }

    /** Makes the folders and removes what a killed process left. Only with the lock held. */
    void prepare() throws IOException {
        Path temporary = Files.createDirectories(directory.resolve("tmp"));
        for (Path left : list(temporary)) {
            Files.deleteIfExists(left);
        }
    }

    /** The database that {@code current} names. */
    Path current() throws DatabaseException {
        Path pointer = directory.resolve("current");
        String name;
        try (InputStream in = Files.newInputStream(pointer)) {
            name = new String(in.readNBytes(POINTER_BYTES_MAX), StandardCharsets.UTF_8).strip();
        } catch (NoSuchFileException e) {
            throw new MissingDatabaseException(
                    "there is no advisory database in "
                            + directory
                            + "; run `lazaret db update` or `lazaret db import`",
                    e);
        } catch (IOException e) {
            throw new DatabaseException("cannot read " + pointer + ": " + FileFailure.reason(e), e);
        }
        boolean plain = name.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '/' && c != '\\');
        if (!plain || DatabaseFiles.digestIn(Path.of(name)).isEmpty()) {
            throw new CorruptDatabaseException(
                    "%s names no database but '%s'; run `lazaret db update`"
                            .formatted(pointer, Text.quote(name, 100)));
        }
        return directory.resolve(name);
    }

    /** Puts a finished file into place and removes the ones before it. */
    Path swapIn(Path finished, Digest digest) throws IOException {
        Path target = directory.resolve(DatabaseFiles.name(digest));
        force(finished);
        Files.move(
                finished,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        writeAtomically("current", target.getFileName() + "\n");
        for (Path file : list(directory)) {
            if (DatabaseFiles.digestIn(file).isPresent() && !file.equals(target)) {
                // whoever has it open keeps reading; where that forbids removal, the next one does
                removeIfPossible(file);
            }
        }
        return target;
    }

    Optional<Instant> checked() {
        try {
            return Optional.of(
                    Instant.parse(Files.readString(directory.resolve("checked")).strip()));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    void checked(Instant when) throws IOException {
        writeAtomically("checked", when + "\n");
    }

    private void writeAtomically(String name, String text) throws IOException {
        Path temporary = temporary(name);
        Files.writeString(temporary, text);
        force(temporary);
        Files.move(
                temporary,
                directory.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void removeIfPossible(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // still open on a system that forbids it: left for the next swap
        }
    }
}
