package dev.lazaret.oci.registry;

import dev.lazaret.oci.spec.MediaTypes;

import java.io.IOException;

/**
 * {@code HEAD /v2/<name>/manifests/<tag>}: whether the tag names anything (distribution
 * specification, "Checking if content exists in the registry").
 */
record TagCheck(String tag, String imageName, String registry) implements Endpoint<Boolean> {

    @Override
    public String action() {
        return "see whether there is a " + imageName;
    }

    @Override
    public String path() {
        return "manifests/" + tag;
    }

    @Override
    public Request prepare(Request request) {
        return request.with("Accept", String.join(", ", MediaTypes.ACCEPTED_MANIFESTS))
                .sending("HEAD", RequestBody.NONE);
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
