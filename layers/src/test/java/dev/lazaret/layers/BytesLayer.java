package dev.lazaret.layers;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.Layer;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** A layer in memory; counts how often it is opened. */
public final class BytesLayer implements Layer {

    private final @Nullable Digest diffId;
    private final byte[] blob;
    private final @Nullable Digest digest;
    private final AtomicInteger opened = new AtomicInteger();

    BytesLayer(@Nullable Digest diffId, byte[] blob) {
        this(diffId, blob, Digest.sha256(blob));
    }

    private BytesLayer(@Nullable Digest diffId, byte[] blob, @Nullable Digest digest) {
        this.diffId = diffId;
        this.blob = blob;
        this.digest = digest;
    }

    /** A blob that only its diffID vouches for. */
    static BytesLayer unnamed(@Nullable Digest diffId, byte[] blob) {
        return new BytesLayer(diffId, blob, null);
    }

    /** A blob that states its diffID. */
    static BytesLayer of(byte[] tar, byte[] blob) {
        return new BytesLayer(Digest.sha256(tar), blob);
    }

    static BytesLayer plain(byte[] tar) {
        return of(tar, tar);
    }

    /** A blob that states nothing. */
    static BytesLayer unstated(byte[] blob) {
        return new BytesLayer(null, blob);
    }

    /** How often it was opened. */
    int opened() {
        return opened.get();
    }

    @Override
    public @Nullable Digest diffId() {
        return diffId;
    }

    @Override
    public @Nullable Digest digest() {
        return digest;
    }

    @Override
    public long size() {
        return blob.length;
    }

    @Override
    public String createdBy() {
        return "";
    }

    @Override
    public InputStream open() {
        opened.incrementAndGet();
        return new ByteArrayInputStream(blob);
    }
}
