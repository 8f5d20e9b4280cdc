package dev.lazaret.base;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A package URL in canonical form (package-url specification, ECMA-427): {@code
 * pkg:type/namespace/name@version?qualifiers#subpath}.
 *
 * @param type lower case
 * @param namespace slash-separated segments, empty when there is none
 * @param name never empty
 * @param version empty when unknown
 * @param qualifiers sorted by key; empty values are dropped
 * @param subpath without leading or trailing slash, empty when there is none
 */
public record PackageUrl(
        String type,
        String namespace,
        String name,
        String version,
        SortedMap<String, String> qualifiers,
        String subpath) {

    public PackageUrl {
        type = type.toLowerCase(Locale.ROOT);
        if (type.isEmpty() || !type.chars().allMatch(PackageUrl::isTypeCharacter)) {
            throw new IllegalArgumentException("not a purl type: '" + Text.quote(type, 60) + "'");
        }
        namespace = trimSlashes(namespace);
        name = trimSlashes(name);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a purl of type " + type + " needs a name");
        }
        switch (type) {
            case "pypi" -> name = name.toLowerCase(Locale.ROOT).replace('_', '-');
            case "deb", "apk", "alpm", "bitnami", "composer", "github", "bitbucket", "hex" -> {
                name = name.toLowerCase(Locale.ROOT);
                namespace = namespace.toLowerCase(Locale.ROOT);
            }
            case "rpm", "qpkg" -> namespace = namespace.toLowerCase(Locale.ROOT);
            default -> {}
        }
        TreeMap<String, String> kept = new TreeMap<>();
        qualifiers.forEach((key, value) -> {
            if (!value.isEmpty()) {
                kept.put(key.toLowerCase(Locale.ROOT), value);
            }
        });
        qualifiers = Collections.unmodifiableSortedMap(kept);
        subpath = trimSlashes(subpath);
    }

    /** A purl without qualifiers. */
    public static PackageUrl of(String type, String namespace, String name, String version) {
        return of(type, namespace, name, version, Map.of());
    }

    /** A purl with qualifiers. */
    public static PackageUrl of(
            String type,
            String namespace,
            String name,
            String version,
            Map<String, String> qualifiers) {
        return new PackageUrl(type, namespace, name, version, new TreeMap<>(qualifiers), "");
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is no package URL
     */
    public static PackageUrl parse(String text) {
        if (!text.regionMatches(true, 0, "pkg:", 0, 4)) {
            throw malformed(text, "it does not start with pkg:");
        }
        String rest = text.substring(4);
        String subpath = "";
        int hash = rest.lastIndexOf('#');
        if (hash >= 0) {
            subpath = decode(rest.substring(hash + 1));
            rest = rest.substring(0, hash);
        }
        TreeMap<String, String> qualifiers = new TreeMap<>();
        int question = rest.indexOf('?');
        if (question >= 0) {
            for (String pair : rest.substring(question + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    qualifiers.put(pair.substring(0, equals), decode(pair.substring(equals + 1)));
                }
            }
            rest = rest.substring(0, question);
        }
        rest = trimSlashes(rest);
        int slash = rest.indexOf('/');
        if (slash < 0) {
            throw malformed(text, "it has a type but no name");
        }
        String type = rest.substring(0, slash);
        rest = rest.substring(slash + 1);
        String version = "";
        int at = rest.lastIndexOf('@');
        if (at > 0 && rest.indexOf('/', at) < 0) {
            version = decode(rest.substring(at + 1));
            rest = rest.substring(0, at);
        }
        rest = trimSlashes(rest);
        int last = rest.lastIndexOf('/');
        String namespace = last < 0 ? "" : decode(rest.substring(0, last));
        return new PackageUrl(
                type, namespace, decode(rest.substring(last + 1)), version, qualifiers, subpath);
    }

    /**
     * The name as the ecosystem's users and advisories write it: {@code g:a}, {@code @s/n}, {@code
     * a/b}.
     */
    public String ecosystemName() {
        if (namespace.isEmpty()) {
            return name;
        }
        return switch (type) {
            case "maven" -> namespace + ":" + name;
            case "deb", "rpm", "apk", "alpm" -> name;
            default -> namespace + "/" + name;
        };
    }

    /** Whether it names a package of an operating system's package manager. */
    public boolean isOfSystem() {
        return switch (type) {
            case "apk", "deb", "rpm", "opkg", "alpm", "ebuild" -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("pkg:").append(type).append('/');
        if (!namespace.isEmpty()) {
            encode(namespace, "/", text);
            text.append('/');
        }
        encode(name, "", text);
        if (!version.isEmpty()) {
            encode(version, ":", text.append('@'));
        }
        char separator = '?';
        for (Map.Entry<String, String> qualifier : qualifiers.entrySet()) {
            text.append(separator).append(qualifier.getKey()).append('=');
            encode(qualifier.getValue(), ":/", text);
            separator = '&';
        }
        if (!subpath.isEmpty()) {
            encode(subpath, "/", text.append('#'));
        }
        return text.toString();
    }

    private static void encode(String part, String keep, StringBuilder out) {
        for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (isUnreserved(c) || c == ':' || keep.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
    }

    private static String decode(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
        int i = 0;
        while (i < part.length()) {
            char c = part.charAt(i);
            int high =
                    c == '%' && i + 2 < part.length()
                            ? Character.digit(part.charAt(i + 1), 16)
                            : -1;
            int low = high >= 0 ? Character.digit(part.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write((high << 4) | low);
                i += 3;
            } else {
                int point = part.codePointAt(i);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }

    private static boolean isTypeCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '+' || c == '-';
    }

    private static String trimSlashes(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '/') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '/') {
            to--;
        }
        return text.substring(from, to);
    }

    private static IllegalArgumentException malformed(String text, String why) {
        return new IllegalArgumentException(
                "not a package URL: '" + Text.quote(text, 200) + "': " + why);
    }
}
