package dev.lazaret.inspect.secrets;

import java.nio.charset.StandardCharsets;

/** A buffer seen as Latin-1 characters without a copy, counting how many a pattern reads. */
final class CountedText implements CharSequence {

    private final byte[] bytes;
    private long charsRead;

    CountedText(byte[] bytes) {
        this.bytes = bytes;
    }

    long charsRead() {
        return charsRead;
    }

    @Override
    public int length() {
        return bytes.length;
    }

    @Override
    public char charAt(int index) {
        charsRead++;
        return (char) (bytes[index] & 0xFF);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Says nothing: it is full of secrets. */
    @Override
    public String toString() {
        return "text of " + bytes.length + " bytes";
    }
}
