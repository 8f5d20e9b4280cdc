package dev.lazaret.oci.archive;

import dev.lazaret.base.Limits;
import dev.lazaret.oci.ImageException;
import dev.lazaret.oci.ImageLimitException;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.UnreachableException;
import dev.lazaret.oci.blob.Compression;
import dev.lazaret.oci.blob.FileBytes;
import dev.lazaret.oci.blob.SeekableBytes;
import dev.lazaret.oci.tar.TarIndex;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An opened archive: plain, seekable, indexed. */
record ArchiveFile(SeekableBytes bytes, TarIndex index, Limits limits, String name)
        implements Closeable {

    /** Below this no ratio is judged: small archives of zeros are honest. */
    private static final long RATIO_FROM_BYTES = 64L << 20;

    /** Opens a file; a compressed one is unpacked into a temporary file. */
    static ArchiveFile open(Path file, OpenOptions options, String name) throws IOException {
        if (!Files.exists(file)) {
            throw new ImageNotFoundException(
                    "open " + name, "there is no file '" + file + "'", "check the path");
        }
        if (Files.isDirectory(file)) {
            throw new ImageNotFoundException(
                    "open " + name,
                    "'" + file + "' is a directory",
                    "write oci:" + file + " or rootfs:" + file);
        }
        if (!Files.isReadable(file)) {
            throw new UnreachableException(
                    "open " + name, "the file may not be read", "check its permissions");
        }
        if (!Files.isRegularFile(file)) {
            try (InputStream pipe = PipeOpening.open(file)) {
                return ofStream(pipe, options, name);
            }
        }
        return ofSeekable(FileBytes.open(file), options, name);
    }

    /** Copies a stream that cannot be read twice. */
    static ArchiveFile ofStream(InputStream in, OpenOptions options, String name)
            throws IOException {
        long max = options.limits().layerBytesMax();
        return ofSeekable(
                FileBytes.spool(in, options.temporaryDirectory(), max, name), options, name);
    }

    private static ArchiveFile ofSeekable(FileBytes stored, OpenOptions options, String name)
            throws IOException {
        SeekableBytes plain = stored;
        try {
            Compression compression =
                    Compression.of(
                            stored.bytes(
                                    0, (int) Math.min(Compression.MAGIC_BYTES, stored.size())));
            if (compression != Compression.NONE) {
                plain = unpack(stored, compression, options, name);
                stored.close();
            }
            TarIndex index = TarIndex.read(plain, options.limits(), name);
            return new ArchiveFile(plain, index, options.limits(), name);
        } catch (IOException | RuntimeException e) {
            plain.close();
            stored.close();
            throw e;
        }
    }

    private static FileBytes unpack(
            FileBytes stored, Compression compression, OpenOptions options, String name)
            throws IOException {
        Limits limits = options.limits();
        long byRatio = Math.max(RATIO_FROM_BYTES, saturated(stored.size(), limits.ratioMax()));
        try (InputStream in = compression.open(stored.stream(0, stored.size()))) {
            return FileBytes.spool(
                    in,
                    options.temporaryDirectory(),
                    Math.min(byRatio, limits.layerBytesMax()),
                    name);
        } catch (ImageLimitException e) {
            throw e;
        } catch (IOException e) {
            if (e instanceof ImageException || e instanceof java.nio.file.FileSystemException) {
                throw e;
            }
            throw new MalformedImageException(
                    "decompress " + name,
                    "its "
                            + compression.name().toLowerCase(java.util.Locale.ROOT)
                            + " data is broken or truncated: "
                            + e.getMessage(),
                    "save or download the archive again",
                    e);
        }
    }

    private static long saturated(long size, long factor) {
        return size > Long.MAX_VALUE / factor ? Long.MAX_VALUE : size * factor;
    }

    boolean has(String member) {
        return index.find(member).isPresent();
    }

    /** A small member, whole. */
    byte[] small(TarIndex.Member member) throws IOException {
        if (member.size() > limits.manifestBytesMax()) {
            throw new ImageLimitException(
                    "read '" + member.name() + "' of " + name,
                    "it has " + member.size() + " bytes, more than " + limits.manifestBytesMax(),
                    "no real manifest or configuration is that large");
        }
        return bytes.bytes(member.offset(), (int) member.size());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
