package dev.lazaret.inventory.npm;

import dev.lazaret.base.PackageUrl;
import dev.lazaret.inventory.text.DeclaredPackages;

import java.util.Optional;

/** Names and versions as the npm registry takes them. */
final class NpmName {

    private static final int CHARS_MAX = 214;

    private NpmName() {}

    /** The purl of a registry package; nothing when name or version cannot be one. */
    static Optional<PackageUrl> purl(String name, String version) {
        if (!isName(name) || !isVersion(version)) {
            return Optional.empty();
        }
        int slash = name.indexOf('/');
        return Optional.of(
                PackageUrl.of(
                        "npm",
                        slash < 0 ? "" : name.substring(0, slash),
                        name.substring(slash + 1),
                        version));
    }

    /** {@code name} or {@code @scope/name}, old names with capitals included. */
    static boolean isName(String name) {
        if (name.length() > CHARS_MAX) {
            return false;
        }
        int slash = name.indexOf('/');
        return slash < 0
                ? isPart(name)
                : name.startsWith("@")
                        && isPart(name.substring(1, slash))
                        && isPart(name.substring(slash + 1));
    }

    private static boolean isPart(String part) {
        return !part.isEmpty()
                && part.charAt(0) != '.'
                && part.charAt(0) != '_'
                && part.chars().allMatch(NpmName::isNameCharacter);
    }

    private static boolean isNameCharacter(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "-._~!'()*".indexOf(c) >= 0;
    }

    /** Starts with a number, as every semantic version does; no range, no address. */
    static boolean isVersion(String version) {
        return DeclaredPackages.plausible("v", version)
                && Character.digit(version.charAt(0), 10) >= 0
                && version.chars().noneMatch(c -> c == '/' || c == ':' || c == '|');
    }

    /** Where the name ends in {@code name@rest} or {@code @scope/name@rest}; -1 without a rest. */
    static int nameEnd(String spec) {
        return spec.indexOf('@', 1);
    }
}
