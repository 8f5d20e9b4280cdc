package dev.lazaret.oci.registry;

import dev.lazaret.base.Digest;

import java.io.IOException;
import java.net.URI;

/**
 * {@code POST /v2/<name>/blobs/uploads/?mount=<digest>&from=<other name>}: takes a blob over from
 * another repository of the registry (distribution specification, "Mounting a blob from another
 * repository"). A registry that will not, or does not let this user, gets the bytes instead.
 *
 * @param from the other repository
 */
record BlobMount(Digest blob, String from, String imageName) implements Endpoint<Boolean> {

    private static final int MOUNTED = 201;

    @Override
    public String action() {
        return "take over the blob " + blob + " of " + from + " for " + imageName;
    }

    @Override
    public String path() {
        return UploadStart.PATH;
    }

    @Override
    public Request prepare(Request request) {
        return request.at(URI.create(request.uri() + "?mount=" + blob + "&from=" + from))
                .sending("POST", RequestBody.NONE);
    }

    @Override
    public Boolean read(Reply reply) throws IOException {
        try (reply) {
            return reply.status() == MOUNTED;
        }
    }
}
