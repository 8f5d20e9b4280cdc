package dev.lazaret.oci.blob;

import dev.lazaret.oci.ImageLimitException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** A file read by position; one descriptor serves all threads. */
public final class FileBytes implements SeekableBytes {

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final long size;

    private FileBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    /** An existing file. */
    public static FileBytes open(Path file) throws IOException {
        return new FileBytes(FileChannel.open(file, StandardOpenOption.READ));
    }

    /**
     * Copies a stream into a temporary file that only this process sees: it has no name any more
     * when this returns, so even a killed process leaves nothing behind.
     *
     * @param bytesMax more than this is refused
     * @param what names the stream in errors
     */
    public static FileBytes spool(InputStream in, Path directory, long bytesMax, String what)
            throws IOException {
        Files.createDirectories(directory);
        FileChannel channel =
                FileChannel.open(
                        directory.resolve("lazaret-" + UUID.randomUUID() + ".spool"),
                        Set.of(
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.DELETE_ON_CLOSE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            copy(in, channel, directory, bytesMax, what);
            return new FileBytes(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void copy(
            InputStream in, FileChannel channel, Path directory, long bytesMax, String what)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        int read;
        while ((read = in.read(buffer)) >= 0) {
            total += read;
            if (total > bytesMax) {
                throw new ImageLimitException(
                        "read " + what,
                        "it has more than " + bytesMax + " bytes",
                        "raise the limit if you trust it");
            }
            ByteBuffer pending = ByteBuffer.wrap(buffer, 0, read);
            write(pending, channel, directory);
        }
    }

    /** Says where writing failed: the caller may take the rest for a fault of what is read. */
    private static void write(ByteBuffer bytes, FileChannel channel, Path directory)
            throws IOException {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            FileSystemException named =
                    new FileSystemException(directory.toString(), null, e.getMessage());
            named.initCause(e);
            throw named;
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] buffer, int offset, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(buffer, offset, length), position);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
