package dev.lazaret.oci.registry;

import dev.lazaret.oci.UnreachableException;
import dev.lazaret.oci.spec.Descriptor;

import java.io.IOException;
import java.io.InputStream;

/**
 * {@code GET /v2/<name>/blobs/<digest>}, from a byte on (distribution specification, "Pulling
 * blobs"; RFC 9110, 14).
 */
record BlobEndpoint(Descriptor blob, long from, String imageName, String registry)
        implements Endpoint<InputStream> {

    @Override
    public String action() {
        return "pull the blob " + blob.digest() + " of " + imageName;
    }

    @Override
    public String path() {
        return "blobs/" + blob.digest();
    }

    @Override
    public Request prepare(Request request) {
        // a proxy must not compress: the bytes are counted and hashed as stored
        Request plain = request.with("Accept-Encoding", "identity");
        return from == 0 ? plain : plain.with("Range", "bytes=" + from + "-");
    }

    @Override
    public InputStream read(Reply reply) throws IOException {
        if (reply.status() == 200) {
            reply.body().skipNBytes(from);
            return reply.body();
        }
        if (reply.status() == 206 && from > 0) {
            if (reply.header("Content-Range").startsWith("bytes " + from + "-")) {
                return reply.body();
            }
            reply.close();
            throw new UnreachableException(
                    action(),
                    "asked for bytes from "
                            + from
                            + " on, it gave '"
                            + reply.header("Content-Range")
                            + "'",
                    "try again");
        }
        try (reply) {
            throw RefusedReply.of(reply, action(), registry);
        }
    }
}
