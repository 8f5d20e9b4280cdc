package dev.lazaret.oci.registry;

import dev.lazaret.base.Digest;

import java.io.IOException;

/**
 * {@code PUT /v2/<name>/manifests/<tag>}: gives the tag this image (distribution specification,
 * "Pushing manifests").
 */
final class ManifestUpload implements Endpoint<Digest> {

    private final String tag;
    private final String mediaType;
    private final byte[] bytes;
    private final String imageName;
    private final String registry;

    ManifestUpload(String tag, String mediaType, byte[] bytes, String imageName, String registry) {
        this.tag = tag;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
        this.imageName = imageName;
        this.registry = registry;
    }

    @Override
    public String action() {
        return "push the manifest of " + imageName;
    }

    @Override
    public String path() {
        return "manifests/" + tag;
    }

    @Override
    public Request prepare(Request request) {
        return request.sending("PUT", RequestBody.of(bytes)).with("Content-Type", mediaType);
    }

    @Override
    public Digest read(Reply reply) throws IOException {
        return StoredReply.read(
                reply, Digest.sha256(bytes), action(), registry, RefusedReply::ofManifest);
    }
}
