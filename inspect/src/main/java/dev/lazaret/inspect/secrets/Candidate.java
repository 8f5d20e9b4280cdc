package dev.lazaret.inspect.secrets;

import java.nio.charset.StandardCharsets;

/**
 * A match that a check has yet to judge. Never printed: its text form shows nothing of the value.
 */
final class Candidate {

    /** How far from the match a check looks at most. */
    static final int REACH = 4096;

    private final byte[] bytes;
    private final int limit;
    private final int start;
    private final int valueStart;
    private final int valueEnd;
    private final boolean loose;

    /**
     * @param bytes the buffer around it
     * @param limit where the buffer's valid bytes end
     * @param start where the match starts
     * @param valueStart where the secret starts
     * @param valueEnd where the secret ends
     * @param loose the file holds settings, whose values stand unquoted
     */
    Candidate(byte[] bytes, int limit, int start, int valueStart, int valueEnd, boolean loose) {
        this.bytes = bytes;
        this.limit = limit;
        this.start = start;
        this.valueStart = valueStart;
        this.valueEnd = valueEnd;
        this.loose = loose;
    }

    int start() {
        return start;
    }

    int valueStart() {
        return valueStart;
    }

    int valueEnd() {
        return valueEnd;
    }

    boolean loose() {
        return loose;
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    String value() {
        return new String(bytes, valueStart, valueEnd - valueStart, StandardCharsets.ISO_8859_1);
    }

    /** The bytes up to {@code reach} before and after the match. */
    String around(int reach) {
        int from = Math.max(0, start - reach);
        int to = Math.min(limit, valueEnd + reach);
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** What comes before the match on the same line, at most {@code reach} bytes. */
    String lineBefore(int reach) {
        int from = start;
        while (from > 0 && start - from < reach && bytes[from - 1] != '\n') {
            from--;
        }
        return new String(bytes, from, start - from, StandardCharsets.ISO_8859_1);
    }

    /** From here to the end of the line, at most {@code reach} bytes. */
    String lineFrom(int from, int reach) {
        int to = from;
        while (to < limit && to - from < reach && bytes[to] != '\n') {
            to++;
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** The byte there, negative outside the buffer. */
    int byteAt(int index) {
        return index < 0 || index >= limit ? -1 : bytes[index] & 0xFF;
    }

    /** From the start of the secret to at most {@code reach} bytes after its end. */
    String onwards(int reach) {
        int to = Math.min(limit, valueEnd + reach);
        return new String(bytes, valueStart, to - valueStart, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return "candidate of " + (valueEnd - valueStart) + " bytes";
    }
}
