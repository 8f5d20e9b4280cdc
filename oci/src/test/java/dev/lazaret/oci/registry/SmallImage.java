package dev.lazaret.oci.registry;

import dev.lazaret.base.Digest;
import dev.lazaret.testkit.TarBuilder;

import java.nio.charset.StandardCharsets;

/** A hand-made image of one layer. */
final class SmallImage {

    static final String MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";

    private final byte[] layer;
    private final byte[] config;
    private final byte[] manifest;

    private SmallImage(byte[] layer, byte[] config, byte[] manifest) {
        this.layer = layer;
        this.config = config;
        this.manifest = manifest;
    }

    byte[] layer() {
        return layer;
    }

    byte[] config() {
        return config;
    }

    byte[] manifest() {
        return manifest;
    }

    static SmallImage of(byte[] content) {
        byte[] tar = new TarBuilder().file("hello.txt", content).build();
        byte[] layer = TarBuilder.gzip(tar);
        byte[] config =
                """
                {"architecture":"amd64","os":"linux","config":{"User":"app"},
                 "rootfs":{"type":"layers","diff_ids":["%s"]}}\
                """
                        .formatted(Digest.sha256(tar))
                        .getBytes(StandardCharsets.UTF_8);
        byte[] manifest =
                """
                {"schemaVersion":2,"config":
                  {"mediaType":"application/vnd.oci.image.config.v1+json","digest":"%s","size":%d},
                 "layers":[
                  {"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"%s","size":%d}]}\
                """
                        .formatted(
                                Digest.sha256(config),
                                config.length,
                                Digest.sha256(layer),
                                layer.length)
                        .getBytes(StandardCharsets.UTF_8);
        return new SmallImage(layer, config, manifest);
    }

    String layerPath() {
        return "/v2/team/app/blobs/" + Digest.sha256(layer);
    }

    String configPath() {
        return "/v2/team/app/blobs/" + Digest.sha256(config);
    }

    void serve(FakeRegistry registry) {
        registry.serving("/v2/team/app/manifests/1", MANIFEST_TYPE, manifest)
                .serving(configPath(), "application/octet-stream", config)
                .serving(layerPath(), "application/octet-stream", layer);
    }
}
