package dev.lazaret.oci.registry;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.spec.MediaTypes;

import java.io.IOException;
import java.util.List;

/**
 * {@code HEAD /v2/<name>/blobs/<digest>} or {@code HEAD /v2/<name>/manifests/<tag>}: whether the
 * repository has it (distribution specification, "Checking if content exists in the registry").
 *
 * @param what is looked for, for messages
 * @param accepted media types, none for a blob
 */
record ExistenceCheck(String what, String path, List<String> accepted, String registry)
        implements Endpoint<Boolean> {

    static ExistenceCheck ofBlob(Digest blob, String imageName, String registry) {
        return new ExistenceCheck(
                "whether the blob " + blob + " of " + imageName + " is there",
                "blobs/" + blob,
                List.of(),
                registry);
    }

    static ExistenceCheck ofTag(String tag, String imageName, String registry) {
        return new ExistenceCheck(
                "whether there is a " + imageName,
                "manifests/" + tag,
                MediaTypes.ACCEPTED_MANIFESTS,
                registry);
    }

    @Override
    public String action() {
        return "see " + what;
    }

    @Override
    public Request prepare(Request request) {
        Request typed =
                accepted.isEmpty() ? request : request.with("Accept", String.join(", ", accepted));
        return typed.sending("HEAD", RequestBody.NONE);
    }

    @Override
    public Boolean read(Reply reply) throws IOException {
        try (reply) {
            return switch (reply.status()) {
                case 200 -> true;
                case 404 -> false;
                default -> throw RefusedReply.of(reply, action(), registry);
            };
        }
    }
}
