package dev.lazaret.oci.engine;

import dev.lazaret.base.BlockInputStream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A body in chunks (RFC 9112, 7.1); trailers are read and dropped. */
final class ChunkedBody extends BlockInputStream {

    private static final int SIZE_DIGITS_MAX = 15;
    private static final int TRAILERS_MAX = 100;

    private final InputStream in;
    private long left;
    private boolean first = true;
    private boolean ended;

    ChunkedBody(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int read = in.read(buffer, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException("the answer ended " + left + " bytes before its chunk");
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (!first && !UnixHttp.line(in).isEmpty()) {
            throw new MalformedHttpException("a chunk is longer than stated");
        }
        first = false;
        left = size(UnixHttp.line(in));
        if (left == 0) {
            skipTrailers();
            ended = true;
        }
    }

    private static long size(String line) throws MalformedHttpException {
        int semicolon = line.indexOf(';');
        String digits = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
        boolean hex = digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
        if (digits.isEmpty() || digits.length() > SIZE_DIGITS_MAX || !hex) {
            throw new MalformedHttpException("a chunk's size is '" + line + "'");
        }
        return Long.parseLong(digits, 16);
    }

    private void skipTrailers() throws IOException {
        for (int i = 0; i < TRAILERS_MAX; i++) {
            if (UnixHttp.line(in).isEmpty()) {
                return;
            }
        }
        throw new MalformedHttpException("there are more than " + TRAILERS_MAX + " trailers");
    }
}
