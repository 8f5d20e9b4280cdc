package dev.lazaret.cli.files;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Writes a file so that it appears whole or not at all, also when the process or the machine dies:
 * beside it under another name, synced, then renamed over. One that is replaced keeps its mode, and
 * its owner and group where that is permitted; a link stays a link and what it points to is
 * replaced. What is no file, such as {@code /dev/null} or a pipe, is written to as it is.
 */
public final class WholeFile {

    private static final Set<PosixFilePermission> FOR_ALL =
            PosixFilePermissions.fromString("rw-rw-rw-");

    /** What to write. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /** Writes a file that appears when all of it is there. */
    public static void write(Path file, Content content) throws IOException {
        boolean exists = Files.exists(file);
        if (exists && !Files.isRegularFile(file)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.write(out);
            }
            return;
        }
        replace(exists ? file.toRealPath() : file.toAbsolutePath(), content);
    }

    /**
     * Refuses a place where no file can be made, before any work is done for it.
     *
     * @throws IOException that says why
     */
    public static void require(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw unwritable(file, "there is no folder '" + folder + "'; make it first");
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(
                    file, "nothing can be written in '" + folder + "'; change its permissions");
        }
    }

    private static IOException unwritable(Path file, String why) {
        return new IOException(
                "Tried to write '" + file + "' but failed because " + why + ", or name another");
    }

    private static void replace(Path target, Content content) throws IOException {
        require(target);
        Path unfinished =
                Files.createTempFile(target.getParent(), ".lazaret-", ".tmp", attributes(target));
        try {
            writeSynced(unfinished, content);
            keepRights(target, unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A new file has the rights that the umask leaves; an old one's are not widened meanwhile. */
    private static FileAttribute<?>[] attributes(Path target) {
        return Files.exists(target) || posix(target) == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FOR_ALL)};
    }

    private static void writeSynced(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.write(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void keepRights(Path old, Path replacement) throws IOException {
        @Nullable PosixFileAttributeView view = posix(replacement);
        if (view == null || !Files.exists(old)) {
            return;
        }
        PosixFileAttributes kept = Files.readAttributes(old, PosixFileAttributes.class);
        PosixFileAttributes now = view.readAttributes();
        try {
            if (!now.group().equals(kept.group())) {
                view.setGroup(kept.group());
            }
            if (!now.owner().equals(kept.owner())) {
                view.setOwner(kept.owner());
            }
        } catch (IOException e) {
            // only the superuser may give files away; as for every editor that renames
        }
        view.setPermissions(kept.permissions());
    }

    private static @Nullable PosixFileAttributeView posix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }
}
