package dev.lazaret.oci.write;

import dev.lazaret.base.Digest;

import java.nio.file.Path;

/** A layer that lies in a temporary file, ready to be put in place. */
record StagedBlob(Path file, String mediaType, Digest digest, long size, Digest diffId) {}
