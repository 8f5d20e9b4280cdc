package dev.lazaret.oci.registry;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.VerificationException;

import java.io.IOException;

/** The answer to something that was sent to stay: 201, and the digest of what was stored. */
final class StoredReply {

    private StoredReply() {}

    static Digest read(Reply reply, Digest sent, String action, String registry)
            throws IOException {
        try (reply) {
            if (reply.status() != 201) {
                throw RefusedReply.of(reply, action, registry);
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
