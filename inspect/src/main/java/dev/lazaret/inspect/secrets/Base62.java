package dev.lazaret.inspect.secrets;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The checksum of GitHub's, npm's and Matrix' tokens: CRC-32 in base 62, padded with zeros. */
final class Base62 {

    private static final String UPPER_FIRST =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int DIGITS = 6;

    private Base62() {}

    static String crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return encode(crc.getValue());
    }

    private static String encode(long number) {
        char[] digits = new char[DIGITS];
        long rest = number;
        for (int i = DIGITS - 1; i >= 0; i--) {
            digits[i] = UPPER_FIRST.charAt((int) (rest % 62));
            rest /= 62;
        }
        return new String(digits);
    }
}
