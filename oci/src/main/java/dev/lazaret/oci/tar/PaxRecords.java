package dev.lazaret.oci.tar;

import dev.lazaret.oci.MalformedImageException;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The records of a pax extended header: {@code LENGTH KEY=VALUE\n} (POSIX.1-2001, pax). */
final class PaxRecords {

    private static final int LENGTH_DIGITS_MAX = 9;

    private PaxRecords() {}

    static Map<String, String> parse(byte[] bytes, String tried) throws MalformedImageException {
        Map<String, String> records = new TreeMap<>();
        int at = 0;
        while (at < bytes.length && bytes[at] != 0) {
            int length = length(bytes, at, tried);
            int end = at + length;
            String record = new String(bytes, at, Math.max(0, length - 1), StandardCharsets.UTF_8);
            int space = record.indexOf(' ');
            int equals = record.indexOf('=', space + 1);
            if (space < 0 || equals < 0 || bytes[end - 1] != '\n') {
                throw broken(tried);
            }
            records.put(record.substring(space + 1, equals), record.substring(equals + 1));
            at = end;
        }
        return records;
    }

    private static int length(byte[] bytes, int at, String tried) throws MalformedImageException {
        int value = 0;
        int i = at;
        while (i < bytes.length && i < at + LENGTH_DIGITS_MAX && isDigit(bytes[i])) {
            value = value * 10 + (bytes[i] - '0');
            i++;
        }
        if (i == at || value < i - at + 3 || value > bytes.length - at) {
            throw broken(tried);
        }
        return value;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static MalformedImageException broken(String tried) {
        return new MalformedImageException(tried, "a pax header is broken", "");
    }
}
