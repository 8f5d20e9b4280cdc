package dev.lazaret.inventory.os.database;

import org.jspecify.annotations.Nullable;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Checksums as package managers write them down. */
public final class HexDigest {

    private static final int MD5_DIGITS = 32;
    private static final int SHA1_DIGITS = 40;
    private static final int SHA256_DIGITS = 64;

    private HexDigest() {}

    /** The hexadecimal digits in lower case, null when they are none. */
    public static @Nullable String hex(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(HexFormat::isHexDigit);
        return digits ? text.toLowerCase(Locale.ROOT) : null;
    }

    /** The algorithm whose digests have as many digits, null when none of those we compare has. */
    public static @Nullable String algorithm(String hex) {
        return switch (hex.length()) {
            case MD5_DIGITS -> "md5";
            case SHA1_DIGITS -> "sha1";
            case SHA256_DIGITS -> "sha256";
            default -> null;
        };
    }

    /** The same of base64, null when it is none. */
    public static @Nullable String ofBase64(String text) {
        try {
            return HexFormat.of().formatHex(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
