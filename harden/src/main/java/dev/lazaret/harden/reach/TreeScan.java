package dev.lazaret.harden.reach;

import dev.lazaret.layers.FileEntry;

/** Which files of a directory that stays as a whole ask for something outside of it. */
final class TreeScan {

    private TreeScan() {}

    static boolean isOfInterest(FileEntry file) {
        return switch (file.type()) {
            case SYMLINK -> true;
            case FILE, HARDLINK ->
                    file.executable()
                            || file.fileName().contains(".so")
                            || file.fileName().endsWith(".node")
                            || ConfigurationFollower.isConfiguration(file.path());
            default -> false;
        };
    }
}
