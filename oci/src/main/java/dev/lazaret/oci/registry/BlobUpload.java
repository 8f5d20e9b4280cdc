package dev.lazaret.oci.registry;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.spec.Descriptor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * {@code PUT <place>?digest=<digest>}: the whole blob in one request (distribution specification,
 * "POST then PUT"). Each attempt asks for a new place: what a broken one holds is not known.
 *
 * @param file holds the blob
 * @param taken hears of each attempt how many bytes were taken to be sent
 */
record BlobUpload(
        Descriptor blob,
        Path file,
        RegistrySession session,
        String imageName,
        String registry,
        LongConsumer taken)
        implements Endpoint<Digest> {

    @Override
    public String action() {
        return "push the blob " + blob.digest() + " (" + blob.size() + " bytes) to " + imageName;
    }

    @Override
    public String path() {
        return UploadStart.PATH;
    }

    @Override
    public Request prepare(Request request) throws IOException {
        URI place = session.ask(new UploadStart(request.uri(), imageName, registry));
        String separator = place.getRawQuery() == null ? "?" : "&";
        return request.at(URI.create(place + separator + "digest=" + blob.digest()))
                .sending("PUT", RequestBody.of(file, taken))
                .with("Content-Type", "application/octet-stream");
    }

    /** The registry computes the digest and answers 201 only if it is the stated one. */
    @Override
    public Digest read(Reply reply) throws IOException {
        return StoredReply.read(reply, blob.digest(), action(), registry, RefusedReply::of);
    }
}
