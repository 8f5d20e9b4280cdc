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

    void unread(String path, Gap.Kind kind, String reason, String remedy) {
        gaps.add(new Gap(kind, Location.file(null, path), reason, remedy));
    }
}
