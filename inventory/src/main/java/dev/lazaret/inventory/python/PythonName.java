package dev.lazaret.inventory.python;

import dev.lazaret.base.PackageUrl;

import java.util.Locale;
import java.util.Optional;

/** Names and versions of Python distributions (PEP 508 names, PEP 503 normalisation, PEP 440). */
final class PythonName {

    private static final int CHARS_MAX = 256;

    private PythonName() {}

    /** The purl under the normalised name; nothing when name or version cannot be one. */
    static Optional<PackageUrl> purl(String name, String version) {
        return isName(name) && isVersion(version)
                ? Optional.of(PackageUrl.of("pypi", "", normalized(name), version))
                : Optional.empty();
    }

    /** Lower case, runs of dot, dash and underscore as one dash. */
    static String normalized(String name) {
        StringBuilder normal = new StringBuilder(name.length());
        boolean dash = false;
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean separator = c == '-' || c == '_' || c == '.';
            if (!separator) {
                normal.append(c);
            } else if (!dash) {
                normal.append('-');
            }
            dash = separator;
        }
        return normal.toString();
    }

    /** Letters, digits, dot, dash and underscore; letters or digits at both ends. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= CHARS_MAX
                && isAlphanumeric(name.charAt(0))
                && isAlphanumeric(name.charAt(name.length() - 1))
                && name.chars().allMatch(c -> isAlphanumeric(c) || "-_.".indexOf(c) >= 0);
    }

    /** One version, not a pattern such as {@code 2.0.*}; versions older than PEP 440 too. */
    static boolean isVersion(String version) {
        return !version.isEmpty()
                && version.length() <= CHARS_MAX
                && isAlphanumeric(version.charAt(0))
                && version.chars().anyMatch(c -> c >= '0' && c <= '9')
                && version.chars().allMatch(c -> isAlphanumeric(c) || "-_.+!".indexOf(c) >= 0);
    }

    static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
