package dev.lazaret.oci.tar;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Writes a tar; closing it ends the archive and closes the stream. */
public final class TarWriter implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private boolean closed;

    public TarWriter(OutputStream out) {
        this.out = out;
    }

    /** A member without content. */
    public void add(TarEntry entry) throws IOException {
        if (entry.size() > 0) {
            throw new IllegalArgumentException("its content is missing: " + entry.path());
        }
        out.write(TarHeaders.encode(entry));
    }

    /** A file that is at hand. */
    public void add(TarEntry entry, byte[] content) throws IOException {
        if (entry.size() != content.length) {
            throw new IllegalArgumentException(
                    entry.size() + " bytes announced, " + content.length + " given");
        }
        out.write(TarHeaders.encode(entry));
        out.write(content);
        out.write(TarHeaders.padding(content.length));
    }

    /**
     * A file from a stream, which stays open.
     *
     * @throws IOException also when the stream has not exactly the announced size; the archive is
     *     then broken
     */
    public void add(TarEntry entry, InputStream content) throws IOException {
        out.write(TarHeaders.encode(entry));
        byte[] buffer = new byte[BUFFER];
        long left = entry.size();
        while (left > 0) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException(
                        "'" + entry.path() + "' is " + left + " bytes shorter than announced");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
        if (content.read() >= 0) {
            throw new IOException("'" + entry.path() + "' is longer than announced");
        }
        out.write(TarHeaders.padding(entry.size()));
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            out.write(TarHeaders.end());
        }
    }
}
