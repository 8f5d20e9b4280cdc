package dev.lazaret.inventory.binary;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.Bytes;

import java.nio.charset.StandardCharsets;

/** A step of a {@link VersionPattern}. */
interface Token {

    /** Longer words are no versions. */
    int VERSION_CHARS_MAX = 48;

    /** Where what begins here ends; -1 when it is something else. */
    long end(Bytes bytes, long at) throws MalformedException;

    /** These very bytes. */
    record Literal(String text) implements Token {

        @Override
        public long end(Bytes bytes, long at) {
            byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
            return bytes.startsWith(wanted, at) ? at + wanted.length : -1;
        }
    }

    /**
     * A run of version characters.
     *
     * @param dotted at least one dot
     * @param tail letters and other signs may follow the digits
     */
    record Release(boolean dotted, boolean tail) implements Token {

        @Override
        public long end(Bytes bytes, long at) throws MalformedException {
            long limit = Math.min(bytes.size(), at + VERSION_CHARS_MAX);
            if (at >= limit || !isDigit(bytes.u8(at))) {
                return -1;
            }
            long end = at;
            boolean hasDot = false;
            while (end < limit) {
                int c = bytes.u8(end);
                if (!isDigit(c) && c != '.' && !(tail && isTail(c))) {
                    break;
                }
                hasDot |= c == '.' && end + 1 < limit && isDigit(bytes.u8(end + 1));
                end++;
            }
            while (end > at && !isAlphanumeric(bytes.u8(end - 1))) {
                end--;
            }
            return dotted && !hasDot ? -1 : end;
        }
    }

    /** What is left of a word, or nothing. */
    record Rest() implements Token {

        @Override
        public long end(Bytes bytes, long at) throws MalformedException {
            long limit = Math.min(bytes.size(), at + VERSION_CHARS_MAX);
            long end = at;
            while (end < limit && isWord(bytes.u8(end))) {
                end++;
            }
            return end;
        }
    }

    /** One byte that is no part of a word. */
    record Edge() implements Token {

        @Override
        public long end(Bytes bytes, long at) throws MalformedException {
            return at < bytes.size() && !isWord(bytes.u8(at)) ? at + 1 : -1;
        }
    }

    /** One zero byte or more: compilers fill up with them. */
    record Zeros() implements Token {

        @Override
        public long end(Bytes bytes, long at) throws MalformedException {
            long end = at;
            while (end < bytes.size() && end < at + VERSION_CHARS_MAX && bytes.u8(end) == 0) {
                end++;
            }
            return end > at ? end : -1;
        }
    }

    /** The version in the file's name; a literal takes its place before anything is searched. */
    record FileVersion() implements Token {

        @Override
        public long end(Bytes bytes, long at) {
            return -1;
        }
    }

    static boolean isWord(int c) {
        return isTail(c) || c == '.';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAlphanumeric(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isTail(int c) {
        return isAlphanumeric(c) || c == '-' || c == '+' || c == '~' || c == '_';
    }
}
