package dev.lazaret.oci.rootfs;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Location;

import java.nio.file.Path;
import java.util.Set;

/**
 * A directory that is read, and what could not be.
 *
 * @param gaps shared by all readings of the layer
 */
record Tree(Path root, Limits limits, Set<Gap> gaps) {

    /** How a reader of tars shows a path below the root. */
    String name(Path path) {
        return PathBytes.text(root.relativize(path));
    }

    /** What the system does not let be read, or does not hold still for. */
    void unreadable(Path path, String tried, Exception e) {
        unread(
                name(path),
                Gap.Kind.UNREADABLE,
                "Tried to " + tried + " but failed: " + e,
                "run it as a user who may read it, while nothing changes it");
    }

    void unread(String path, Gap.Kind kind, String reason, String remedy) {
        gaps.add(new Gap(kind, Location.file(null, path), reason, remedy));
    }
}
