package dev.lazaret.judge.license;

import dev.lazaret.judge.license.LicenseExpression.License;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The SPDX licence list and its exceptions: canonical spelling, and what replaces a deprecated id.
 */
final class SpdxIds {

    private static final Map<String, String> LICENSES = Table.read("spdx-ids.tsv");
    private static final Map<String, String> EXCEPTIONS = Table.read("spdx-exceptions.tsv");
    private static final String WITH = " WITH ";

    private SpdxIds() {}

    /** The licence of this id, {@code +} included; empty when the list has none. */
    static Optional<License> license(String word) {
        boolean plus = word.endsWith("+");
        String bare = plus ? word.substring(0, word.length() - 1) : word;
        if (isReference(bare)) {
            return Optional.of(new License(bare, plus, ""));
        }
        String canonical = LICENSES.get(bare.toLowerCase(Locale.ROOT));
        return canonical == null ? Optional.empty() : Optional.of(normal(canonical, plus));
    }

    /** The canonical id of an exception; empty when the list has none. */
    static Optional<String> exception(String word) {
        return Optional.ofNullable(EXCEPTIONS.get(word.toLowerCase(Locale.ROOT)));
    }

    private static License normal(String canonical, boolean plus) {
        int with = canonical.indexOf(WITH);
        String id = with < 0 ? canonical : canonical.substring(0, with);
        String exception = with < 0 ? "" : canonical.substring(with + WITH.length());
        if (!plus || id.endsWith("-or-later")) {
            return new License(id, false, exception);
        }
        String family = id.endsWith("-only") ? id.substring(0, id.length() - "-only".length()) : id;
        String orLater = LICENSES.get((family + "-or-later").toLowerCase(Locale.ROOT));
        return orLater == null
                ? new License(id, true, exception)
                : new License(orLater, false, exception);
    }

    private static boolean isReference(String word) {
        return (word.startsWith("LicenseRef-") || word.startsWith("DocumentRef-"))
                && word.chars().allMatch(SpdxIds::isIdCharacter);
    }

    private static boolean isIdCharacter(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == ':');
    }
}
