package dev.lazaret.inspect.secrets;

import java.util.Locale;

/** The checksum of age identities (BIP 173, Bech32). */
final class Bech32 {

    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {
        0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
    };

    private Bech32() {}

    static boolean isValid(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int separator = lower.lastIndexOf('1');
        if (separator < 1) {
            return false;
        }
        int sum = prefix(lower.substring(0, separator));
        for (int i = separator + 1; i < lower.length(); i++) {
            int digit = ALPHABET.indexOf(lower.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum = step(sum, digit);
        }
        return sum == 1;
    }

    /** The state after the human-readable part. */
    static int prefix(String part) {
        int sum = 1;
        for (int i = 0; i < part.length(); i++) {
            sum = step(sum, part.charAt(i) >> 5);
        }
        sum = step(sum, 0);
        for (int i = 0; i < part.length(); i++) {
            sum = step(sum, part.charAt(i) & 31);
        }
        return sum;
    }

    static int step(int sum, int digit) {
        int top = sum >>> 25;
        int next = ((sum & 0x1ffffff) << 5) ^ digit;
        for (int i = 0; i < GENERATOR.length; i++) {
            if (((top >> i) & 1) == 1) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }
}
