package dev.lazaret.advisories.feeds;

import dev.lazaret.advisories.FeedException;
import dev.lazaret.base.Text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The records of one {@code all.zip}. Entry names are never paths here: they are only said back to
 * people when a record is bad.
 */
public final class OsvArchive {

    private static final long RATIO_FREE_BYTES = 1L << 20;

    private final Path file;
    private final FeedLimits limits;
    private long contentBytes;

    public OsvArchive(Path file, FeedLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** Takes the records as they come. */
    public interface Visitor {
        /** The bytes of one record; its zip entry's name. */
        void record(String entry, byte[] bytes) throws FeedException, InterruptedException;

        /** A record that could not be read, and why. */
        void unreadable(String entry, String reason);
    }

    /**
     * Offers every {@code .json} entry.
     *
     * @throws FeedException if the file is no zip, ends too early or exceeds the limits
     */
    public void read(Visitor visitor) throws FeedException, InterruptedException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.recordsMax()) {
                throw exceeded("has " + zip.size() + " records", limits.recordsMax());
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory() && entry.getName().endsWith(".json")) {
                    offer(zip, entry, visitor);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FeedException(
                    "cannot read %s as a zip: %s; fetch it again"
                            .formatted(file, Text.quote(String.valueOf(e.getMessage()), 200)),
                    e);
        }
    }

    private void offer(ZipFile zip, ZipEntry entry, Visitor visitor)
            throws FeedException, InterruptedException {
        String name = Text.quote(entry.getName(), 200);
        byte[] bytes;
        try {
            bytes = read(zip, entry);
        } catch (IOException e) {
            visitor.unreadable(name, Text.quote(String.valueOf(e.getMessage()), 200));
            return;
        }
        contentBytes += bytes.length;
        if (contentBytes > limits.archiveContentBytesMax()) {
            throw exceeded("unpacks to more bytes", limits.archiveContentBytesMax());
        }
        visitor.record(name, bytes);
    }

    private byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        long packed = Math.max(entry.getCompressedSize(), 1);
        long allowed =
                Math.min(
                        limits.recordBytesMax(),
                        Math.max(RATIO_FREE_BYTES, packed * limits.ratioMax()));
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes((int) allowed + 1);
        }
        if (bytes.length > allowed) {
            throw new IOException("the record is larger than the " + allowed + " bytes allowed");
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (entry.getCrc() >= 0 && crc.getValue() != entry.getCrc()) {
            throw new IOException("the record's checksum is wrong");
        }
        return bytes;
    }

    private FeedException exceeded(String what, long limit) {
        return new FeedException(
                "%s %s, more than the %d allowed; is it an OSV archive?"
                        .formatted(file, what, limit));
    }
}
