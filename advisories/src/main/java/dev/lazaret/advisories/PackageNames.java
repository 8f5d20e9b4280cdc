package dev.lazaret.advisories;

import java.util.Locale;

/**
 * Package names as their ecosystem compares them. The compiler writes and the lookup asks with the
 * same rule, so that {@code Flask_SQLAlchemy} finds {@code flask-sqlalchemy}.
 */
public final class PackageNames {

    private PackageNames() {}

    /**
     * The name under which advisories on this package are kept.
     *
     * @param ecosystem OSV ecosystem string, with or without its release: {@code PyPI}, {@code
     *     Debian:12}
     * @param name as a record or an inventory writes it
     */
    public static String normalize(String ecosystem, String name) {
        return switch (family(ecosystem)) {
            case "PyPI" -> pep503(name);
            case "NuGet", "Packagist", "Hex", "Pub", "Bitnami", "GitHub Actions", "VSCode" ->
                    name.toLowerCase(Locale.ROOT);
            case "crates.io" -> name.toLowerCase(Locale.ROOT).replace('_', '-');
            case "SwiftURL" -> repository(name);
            default -> name;
        };
    }

    /** The part of an ecosystem string before its first colon: {@code Debian}. */
    public static String family(String ecosystem) {
        int colon = ecosystem.indexOf(':');
        return colon < 0 ? ecosystem : ecosystem.substring(0, colon);
    }

    /** PEP 503, "Normalized Names": runs of {@code - _ .} are one hyphen, letters are lower. */
    private static String pep503(String name) {
        StringBuilder normal = new StringBuilder(name.length());
        boolean inRun = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean separator = c == '-' || c == '_' || c == '.';
            if (!separator) {
                normal.append(c);
            } else if (!inRun) {
                normal.append('-');
            }
            inRun = separator;
        }
        return normal.toString().toLowerCase(Locale.ROOT);
    }

    /** A repository address without scheme, {@code .git} and closing slash. */
    private static String repository(String address) {
        String plain = address.toLowerCase(Locale.ROOT);
        int scheme = plain.indexOf("://");
        plain = scheme < 0 ? plain : plain.substring(scheme + 3);
        plain = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        return plain.endsWith(".git") ? plain.substring(0, plain.length() - 4) : plain;
    }
}
