package dev.lazaret.oci.open;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code PATH[:NAME]}, where both may hold colons: the longest part before a colon that exists is
 * the path.
 *
 * @param name empty when there is none
 */
record FileAndName(Path path, String name) {

    static FileAndName split(String text, boolean directory) {
        if (fits(text, directory)) {
            return new FileAndName(Path.of(text), "");
        }
        for (int colon = text.lastIndexOf(':');
                colon > 0;
                colon = text.lastIndexOf(':', colon - 1)) {
            if (fits(text.substring(0, colon), directory)) {
                return at(text, colon);
            }
        }
        int colon = text.indexOf(':', 1);
        return colon < 0 ? new FileAndName(Path.of(text), "") : at(text, colon);
    }

    private static FileAndName at(String text, int colon) {
        return new FileAndName(Path.of(text.substring(0, colon)), text.substring(colon + 1));
    }

    private static boolean fits(String text, boolean directory) {
        Path path = Path.of(text);
        return directory ? Files.isDirectory(path) : Files.exists(path) && !Files.isDirectory(path);
    }
}
