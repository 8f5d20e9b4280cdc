package dev.lazaret.oci.write;

import dev.lazaret.base.Digest;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was written.
 *
 * @param manifestDigest null for a docker-archive, which has no manifest of its own
 */
public record WrittenImage(
        @Nullable Digest manifestDigest, Digest configDigest, List<Digest> diffIds) {

    public WrittenImage {
        diffIds = List.copyOf(diffIds);
    }
}
