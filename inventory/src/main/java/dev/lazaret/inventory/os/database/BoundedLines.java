package dev.lazaret.inventory.os.database;

import dev.lazaret.base.Limits;
import dev.lazaret.layers.Content;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads lines of at most {@link Limits#lineBytesMax} bytes. The rest of a longer line is passed
 * over, so one hostile line costs neither memory nor the lines after it. Lines end in LF or CR LF;
 * bytes that are not UTF-8 become U+FFFD.
 */
public final class BoundedLines implements AutoCloseable {

    private final InputStream in;
    private final int lineBytesMax;
    private final byte[] buffer = new byte[8192];
    private int bufferAt;
    private int bufferEnd;
    private byte[] line = new byte[256];
    private int cut;

    private BoundedLines(InputStream in, int lineBytesMax) {
        this.in = in;
        this.lineBytesMax = lineBytesMax;
    }

    /** Lines of a file, bounded by its limits. */
    public static BoundedLines of(Content content) throws IOException {
        return of(content.open(), content.limits().lineBytesMax());
    }

    /** Lines of a stream. */
    public static BoundedLines of(InputStream in, int lineBytesMax) {
        return new BoundedLines(in, lineBytesMax);
    }

    /** The next line without its end, null after the last. */
    public @Nullable String next() throws IOException {
        int length = 0;
        int b = read();
        if (b < 0) {
            return null;
        }
        boolean tooLong = false;
        while (b >= 0 && b != '\n') {
            if (length < lineBytesMax) {
                append(length++, (byte) b);
            } else {
                tooLong = true;
            }
            b = read();
        }
        if (tooLong) {
            cut++;
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    /** How many lines so far were longer than the limit and lost their end. */
    public int cut() {
        return cut;
    }

    private int read() throws IOException {
        if (bufferAt == bufferEnd) {
            bufferAt = 0;
            bufferEnd = Math.max(0, in.read(buffer, 0, buffer.length));
            if (bufferEnd == 0) {
                return -1;
            }
        }
        return buffer[bufferAt++] & 0xFF;
    }

    private void append(int at, byte b) {
        if (at == line.length) {
            line = Arrays.copyOf(line, (int) Math.min(lineBytesMax, 2L * line.length));
        }
        line[at] = b;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
