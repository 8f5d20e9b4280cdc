package dev.lazaret.harden.rewrite;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.image.UnpackedLayer;

/** What a new layer has beside entries of old ones. */
sealed interface Extra {

    /** A name of the layers below is gone. */
    record Whiteout(String path) implements Extra {}

    /** A whiteout or opaque marker as it stands. */
    record Kept(UnpackedLayer layer, String marker) implements Extra {}

    /** A new file, link or directory. */
    record Added(Change.OfPath addition) implements Extra {}
}
