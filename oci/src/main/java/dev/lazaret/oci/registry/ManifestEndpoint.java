package dev.lazaret.oci.registry;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Limits;
import dev.lazaret.oci.VerificationException;
import dev.lazaret.oci.blob.VerifiedBytes;
import dev.lazaret.oci.spec.MediaTypes;

import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /v2/<name>/manifests/<reference>} (distribution specification, "Pulling manifests").
 */
record ManifestEndpoint(String identifier, Limits limits, String imageName, String registry)
        implements Endpoint<PulledManifest> {

    @Override
    public String action() {
        return "pull the manifest " + identifier + " of " + imageName;
    }

    @Override
    public String path() {
        return "manifests/" + identifier;
    }

    @Override
    public Request prepare(Request request) {
        return request.with("Accept", String.join(", ", MediaTypes.ACCEPTED_MANIFESTS));
    }

    @Override
    public PulledManifest read(Reply reply) throws IOException {
        try (reply) {
            if (reply.status() != 200) {
                throw RefusedReply.of(reply, action(), registry);
            }
            byte[] bytes =
                    VerifiedBytes.readBounded(reply.body(), limits, "the manifest of " + imageName);
            Digest digest = verified(bytes, identifier);
            verified(bytes, reply.header("Docker-Content-Digest"));
            return new PulledManifest(bytes, reply.header("Content-Type"), digest);
        }
    }

    /** The digest of the bytes, which must be the promised one if the promise is a digest. */
    private Digest verified(byte[] bytes, String promise) throws VerificationException {
        Optional<Digest> promised = parsed(promise);
        Digest.Algorithm algorithm =
                promised.map(Digest::algorithm).orElse(Digest.Algorithm.SHA256);
        Digest actual = Digest.of(algorithm, algorithm.newHash().digest(bytes));
        if (promised.isPresent() && !promised.get().equals(actual)) {
            throw new VerificationException(
                    action(),
                    "its digest is " + actual + ", not the promised " + promised.get(),
                    "the registry or something before it gives other bytes");
        }
        return actual;
    }

    private static Optional<Digest> parsed(String text) {
        try {
            return Optional.of(Digest.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
