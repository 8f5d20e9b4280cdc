package dev.lazaret.oci.registry;

import dev.lazaret.oci.UnreachableException;

import java.io.IOException;
import java.net.URI;

/**
 * {@code POST /v2/<name>/blobs/uploads/}: where to put a blob (distribution specification, "POST
 * then PUT").
 *
 * @param home the address that is posted to; the answer may be relative to it
 */
record UploadStart(URI home, String imageName, String registry) implements Endpoint<URI> {

    static final String PATH = "blobs/uploads/";

    @Override
    public String action() {
        return "start an upload to " + imageName;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Request prepare(Request request) {
        return request.sending("POST", RequestBody.NONE);
    }

    @Override
    public URI read(Reply reply) throws IOException {
        try (reply) {
            if (reply.status() != 202) {
                throw RefusedReply.of(reply, action(), registry);
            }
            return place(reply.header("Location"));
        }
    }

    private URI place(String location) throws UnreachableException {
        String remedy = "look at how the registry, or the proxy before it, names itself";
        URI place;
        try {
            place = home.resolve(URI.create(location));
        } catch (IllegalArgumentException e) {
            throw new UnreachableException(
                    action(), "the place it gave, '" + location + "', is no address", remedy, e);
        }
        if (location.isEmpty()) {
            throw new UnreachableException(action(), "it gave no place to upload to", remedy);
        }
        if ("https".equals(home.getScheme()) && !"https".equalsIgnoreCase(place.getScheme())) {
            throw new UnreachableException(
                    action(), "it wants the bytes at '" + place + "', which is not HTTPS", remedy);
        }
        return place;
    }
}
