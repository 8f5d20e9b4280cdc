package dev.lazaret.inspect.accounts;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * How a password is stored (crypt(5)).
 *
 * @param scheme name for people
 * @param weak it can be tried so fast that most passwords are found
 */
record PasswordHash(String scheme, boolean weak) {

    private static final Map<String, PasswordHash> BY_PREFIX =
            Map.ofEntries(
                    Map.entry("1", new PasswordHash("MD5", true)),
                    Map.entry("3", new PasswordHash("NT", true)),
                    Map.entry("md5", new PasswordHash("SunMD5", true)),
                    Map.entry("sha1", new PasswordHash("SHA-1", true)),
                    Map.entry("2a", new PasswordHash("bcrypt", false)),
                    Map.entry("2b", new PasswordHash("bcrypt", false)),
                    Map.entry("2y", new PasswordHash("bcrypt", false)),
                    Map.entry("5", new PasswordHash("SHA-256", false)),
                    Map.entry("6", new PasswordHash("SHA-512", false)),
                    Map.entry("7", new PasswordHash("scrypt", false)),
                    Map.entry("y", new PasswordHash("yescrypt", false)),
                    Map.entry("gy", new PasswordHash("yescrypt", false)));

    /** What this cell is; null when it is no hash: locked, disabled, elsewhere. */
    static @Nullable PasswordHash of(String cell) {
        String stored = cell.startsWith("!") ? cell.substring(cell.lastIndexOf('!') + 1) : cell;
        if (stored.startsWith("$")) {
            int end = stored.indexOf('$', 1);
            String prefix = end < 0 ? "" : stored.substring(1, end);
            return BY_PREFIX.getOrDefault(prefix, new PasswordHash("unknown", false));
        }
        if (stored.startsWith("_") && stored.length() == 20) {
            return new PasswordHash("BSDi DES", true);
        }
        boolean des = stored.length() == 13 && stored.chars().allMatch(PasswordHash::isCryptChar);
        return des ? new PasswordHash("DES", true) : null;
    }

    private static boolean isCryptChar(int c) {
        return (c >= '.' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
