package dev.lazaret.inventory.os.rpm;

import org.jspecify.annotations.Nullable;

/**
 * The source package behind {@code name-version-release.src.rpm}.
 *
 * @param name may itself contain hyphens
 * @param version version-release
 */
record SourceRpm(String name, String version) {

    /** Reads a SOURCERPM value, null when it is none ({@code (none)}, empty, no hyphens). */
    static @Nullable SourceRpm parse(String file) {
        String stem = withoutSuffix(withoutSuffix(file, ".rpm"), ".src");
        if (stem.equals(file)) {
            return null;
        }
        stem = withoutSuffix(stem, ".nosrc");
        int release = stem.lastIndexOf('-');
        int version = release <= 0 ? -1 : stem.lastIndexOf('-', release - 1);
        if (version <= 0) {
            return null;
        }
        return new SourceRpm(stem.substring(0, version), stem.substring(version + 1));
    }

    private static String withoutSuffix(String text, String suffix) {
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }
}
