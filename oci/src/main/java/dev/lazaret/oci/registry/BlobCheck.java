package dev.lazaret.oci.registry;

import dev.lazaret.base.Digest;

import java.io.IOException;

/**
 * {@code HEAD /v2/<name>/blobs/<digest>}: whether the repository has it (distribution
 * specification, "Checking if content exists in the registry").
 */
record BlobCheck(Digest blob, String imageName, String registry) implements Endpoint<Boolean> {

    @Override
    public String action() {
        return "see whether the blob " + blob + " of " + imageName + " is there";
    }

    @Override
    public String path() {
        return "blobs/" + blob;
    }

    @Override
    public Request prepare(Request request) {
        return request.sending("HEAD", RequestBody.NONE);
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
