package dev.lazaret.base;

/** CPE 2.3 formatted strings (NISTIR 7695, section 6.2), as the NVD writes them. */
public final class Cpe {

    private Cpe() {}

    /**
     * The name of one version of an application; signs other than letters, digits, minus, dot and
     * underscore are escaped.
     *
     * @return empty when the version is
     */
    public static String application(String vendor, String product, String version) {
        return application(vendor, product, version, "");
    }

    /** The same with an update, as in Java 8 update 382; an empty one stands for any. */
    public static String application(String vendor, String product, String version, String update) {
        return version.isEmpty()
                ? ""
                : "cpe:2.3:a:%s:%s:%s:%s:*:*:*:*:*:*"
                        .formatted(
                                escape(vendor),
                                escape(product),
                                escape(version),
                                update.isEmpty() ? "*" : escape(update));
    }

    private static String escape(String part) {
        StringBuilder text = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            text.append(isPlain(c) ? "" : "\\").append(c);
        }
        return text.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '.'
                || c == '-'
                || c == '_';
    }
}
