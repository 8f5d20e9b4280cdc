package dev.lazaret.inventory.npm;

/** Tells the packages a package manager put into {@code node_modules} from all other paths. */
final class NodeModules {

    private static final String DIRECTORY = "node_modules/";

    private NodeModules() {}

    /** Somewhere below a node_modules directory. */
    static boolean contains(String path) {
        return path.startsWith(DIRECTORY) || path.contains("/" + DIRECTORY);
    }

    /** The path of a file that lies directly in an installed package's own directory. */
    static boolean isPackageRoot(String path) {
        String[] parts = belowLast(path).split("/", 4);
        return parts[0].startsWith("@") ? parts.length == 3 : parts.length == 2;
    }

    /** What follows the last node_modules directory: name/…, or the whole path without one. */
    static String belowLast(String path) {
        int at = path.lastIndexOf("/" + DIRECTORY);
        if (at >= 0) {
            return path.substring(at + 1 + DIRECTORY.length());
        }
        return path.startsWith(DIRECTORY) ? path.substring(DIRECTORY.length()) : path;
    }
}
