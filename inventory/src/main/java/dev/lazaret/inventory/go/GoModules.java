package dev.lazaret.inventory.go;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Text;

/** Module paths and their package URLs: the last segment of the path is the purl's name. */
final class GoModules {

    private static final int PATH_CHARS_MAX = 1_024;

    private GoModules() {}

    /**
     * Accepts module paths and the directories that may replace them.
     *
     * @throws MalformedException if it is neither
     */
    static void check(String path) throws MalformedException {
        boolean named = path.chars().anyMatch(c -> c != '/' && c != '.');
        if (path.length() > PATH_CHARS_MAX || !(named || path.startsWith("."))) {
            throw new MalformedException(
                    "'" + Text.quote(path, 200) + "' is no Go module path or directory");
        }
    }

    /** The purl of a checked module path. */
    static PackageUrl purl(String module, String version) {
        String path = trimmed(module);
        int slash = path.lastIndexOf('/');
        String namespace = slash < 0 ? "" : path.substring(0, slash);
        return PackageUrl.of("golang", namespace, path.substring(slash + 1), version);
    }

    private static String trimmed(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
