package dev.lazaret.oci.registry;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.ImageException;
import dev.lazaret.oci.VerificationException;

import java.io.IOException;

/** The answer to something that was sent to stay: 201, and the digest of what was stored. */
final class StoredReply {

    private StoredReply() {}

    /** How an answer that is not 201 is told. */
    @FunctionalInterface
    interface Refusal {
        ImageException of(Reply reply, String action, String registry);
    }

    static Digest read(Reply reply, Digest sent, String action, String registry, Refusal refusal)
            throws IOException {
        try (reply) {
            if (reply.status() != 201) {
                throw refusal.of(reply, action, registry);
            }
            String stored = reply.header("Docker-Content-Digest");
            if (!stored.isEmpty() && !stored.equals(sent.toString())) {
                throw new VerificationException(
                        action,
                        "the registry says that it stored " + stored,
                        "something between changes what is sent: push to the registry directly");
            }
            return sent;
        }
    }
}
