package dev.lazaret.oci.archive;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.VerificationException;

import java.util.Optional;

/**
 * Digests that names of members state: {@code blobs/sha256/<hex>}, and kaniko's {@code
 * sha256:<hex>}. That of Docker's {@code <hex>.json} is no promise: docker load itself takes edited
 * ones, and the digest of the configuration is computed from its bytes.
 */
final class MemberDigests {

    private static final String BLOBS = "blobs/sha256/";

    private MemberDigests() {}

    static Optional<Digest> ofConfig(String name) {
        return name.startsWith("sha256:")
                ? sha256(name.substring("sha256:".length()))
                : ofBlob(name);
    }

    static Optional<Digest> ofBlob(String name) {
        return name.startsWith(BLOBS) ? sha256(name.substring(BLOBS.length())) : Optional.empty();
    }

    private static Optional<Digest> sha256(String hex) {
        try {
            return Optional.of(new Digest(Digest.Algorithm.SHA256, hex));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static void require(byte[] bytes, Digest promised, String what) throws VerificationException {
        Digest actual = Digest.sha256(bytes);
        if (!actual.equals(promised)) {
            throw new VerificationException(
                    "verify " + what,
                    "its digest is " + actual + ", not the promised " + promised,
                    "it was damaged or replaced: save it again");
        }
    }
}
