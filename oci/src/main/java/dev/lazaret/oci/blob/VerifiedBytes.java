package dev.lazaret.oci.blob;

import dev.lazaret.base.Limits;
import dev.lazaret.oci.ImageLimitException;
import dev.lazaret.oci.spec.Descriptor;

import java.io.IOException;
import java.io.InputStream;

/** Reads a small blob whole: bounded first, verified last. */
public final class VerifiedBytes {

    private VerifiedBytes() {}

    /**
     * The bytes, which are what the descriptor promises.
     *
     * @param what names the blob in errors
     */
    public static byte[] read(InputStream in, Descriptor promise, Limits limits, String what)
            throws IOException {
        if (promise.size() > limits.manifestBytesMax()) {
            in.close();
            throw tooLarge(what, limits);
        }
        try (VerifyingInputStream verifying =
                new VerifyingInputStream(in, promise.digest(), promise.size(), what)) {
            return verifying.readAllBytes();
        }
    }

    /** The bytes of something without a promise. */
    public static byte[] readBounded(InputStream in, Limits limits, String what)
            throws IOException {
        int max = (int) Math.min(limits.manifestBytesMax(), Integer.MAX_VALUE - 16);
        byte[] bytes = in.readNBytes(max);
        if (bytes.length == max && in.read() >= 0) {
            throw tooLarge(what, limits);
        }
        return bytes;
    }

    private static ImageLimitException tooLarge(String what, Limits limits) {
        return new ImageLimitException(
                "read " + what,
                "it has more than " + limits.manifestBytesMax() + " bytes",
                "no real manifest or configuration is that large");
    }
}
