package dev.lazaret.oci;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Gap;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One opened single-platform image. Closing it releases connections, files and temporary data. */
public interface Image extends AutoCloseable {

    /** What the user asked for, normalised: a reference, or kind and path. */
    String name();

    /** Digest of the manifest, null when the source has none (docker-archive, root file system). */
    @Nullable Digest manifestDigest();

    /** Repository tags and digests the source states, sorted. */
    List<String> references();

    /** Annotations of the manifest; none where the source has no manifest. */
    default Map<String, String> annotations() {
        return Map.of();
    }

    /** The image configuration, verified against its digest where the source has one. */
    ImageConfig config();

    /** Layers, lowest first. */
    List<Layer> layers();

    /**
     * What of the source could not be read, sorted. A root file system is walked while its layer is
     * read, so ask after that.
     */
    default List<Gap> gaps() {
        return List.of();
    }

    @Override
    void close() throws IOException;
}
