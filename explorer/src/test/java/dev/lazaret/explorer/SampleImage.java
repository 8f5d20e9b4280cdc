package dev.lazaret.explorer;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Digest;
import dev.lazaret.base.FileFinding;
import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Severity;
import dev.lazaret.explorer.model.ExploredImage;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.LayerMerge;
import dev.lazaret.layers.LayerPass;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.Observation;
import dev.lazaret.layers.Progress;
import dev.lazaret.oci.Layer;
import dev.lazaret.testkit.TarBuilder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small image of four layers with something of everything. */
public final class SampleImage {

    private static final String SECRET = "app/.env";

    private SampleImage() {}

    /** A layer in memory. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record MemoryLayer(byte[] tar, String createdBy) implements Layer {
        @Override
        public Digest diffId() {
            return Digest.sha256(tar);
        }

        @Override
        public long size() {
            return tar.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(tar);
        }
    }

    /** Its layers, lowest first. */
    public static List<Layer> layers() {
        return List.of(
                layer(
                        "/bin/sh -c #(nop) ADD file:4b1e3d in / ",
                        new TarBuilder()
                                .directory("bin")
                                .file("bin/su", 04755, new byte[71_912])
                                .file("bin/sh", 0755, new byte[125_640])
                                .symlink("bin/bash", "sh")
                                .directory("etc")
                                .file("etc/passwd", "root:x:0:0:root:/root:/bin/sh\n")
                                .directory("usr")
                                .directory("usr/lib")
                                .file("usr/lib/libz.so.1", new byte[121_280])
                                .directory("var")
                                .directory("var/lib")
                                .file("var/lib/status", "Package: zlib1g\n")),
                layer(
                        "RUN /bin/sh -c apt-get install curl # buildkit",
                        new TarBuilder()
                                .file("etc/passwd", "root:x:0:0\ncurl:x:100:100\n")
                                .directory("usr/bin")
                                .file("usr/bin/curl", 0755, new byte[260_328])
                                .directory("var/cache")
                                .file("var/cache/pkgcache.bin", new byte[1_500_000])),
                layer(
                        "COPY app /app # buildkit",
                        new TarBuilder()
                                .directory("app")
                                .file("app/app.jar", new byte[] {'P', 'K', 3, 4, 0, 0, 8, 0})
                                .file(SECRET, "TOKEN=hunter2\nMODE=\u001b[31mred\n")),
                layer(
                        "RUN /bin/sh -c rm -rf /var/cache /app/.env # buildkit",
                        new TarBuilder()
                                .file("var/.wh.cache", "")
                                .file("app/.wh..env", "")
                                .file("etc/app.conf", "listen=0.0.0.0:8080\n")));
    }

    private static Layer layer(String createdBy, TarBuilder tar) {
        return new MemoryLayer(tar.build(), createdBy);
    }

    /** Layers as they are read, without findings. */
    public static ExploredImage of(List<? extends Layer> layers) {
        return new ExploredImage(
                "made-up",
                layers.stream().map(Layer::createdBy).toList(),
                merged(layers, List.of()),
                List.of(),
                List.of());
    }

    /** With an owner, packages and findings. */
    public static ExploredImage explored() {
        List<Layer> layers = layers();
        Observation owned =
                new Observation(
                        "var/lib/status",
                        "os/dpkg",
                        new FileOwnership("deb", "login", List.of("sbin/agetty", "bin/su")));
        MergedImage merged = merged(layers, List.of(owned));
        List<Package> packages =
                List.of(
                        Package.of(
                                        PackageUrl.of("deb", "debian", "zlib1g", "1:1.2.13"),
                                        "var/lib/status",
                                        "os/dpkg")
                                .build()
                                .placed(layers.get(0).diffId(), null),
                        Package.of(
                                        PackageUrl.of("maven", "org.acme", "core", "1.0"),
                                        "app/app.jar!/lib/core.jar",
                                        "java/jar")
                                .build()
                                .placed(layers.get(2).diffId(), null));
        return new ExploredImage(
                "registry.example/team/shop:1.4",
                layers.stream().map(Layer::createdBy).toList(),
                merged,
                findings(layers),
                packages,
                new ExploredImage.Base(1, "debian:12"));
    }

    private static List<Finding> findings(List<Layer> layers) {
        return List.of(
                new SecretFinding(
                        "secret/token",
                        List.of(),
                        Severity.HIGH,
                        "A token lies in a file",
                        Location.file(layers.get(2).diffId(), SECRET),
                        "TOKEN=hu****2",
                        "revoke it"),
                new FileFinding(
                        "file/setuid",
                        List.of(),
                        Severity.LOW,
                        "A program runs as its owner",
                        Location.file(layers.get(0).diffId(), "bin/su"),
                        "4755",
                        "chmod u-s"),
                new ConfigurationFinding(
                        "image/root-user",
                        List.of(),
                        Severity.MEDIUM,
                        "The image runs as root",
                        Location.NOWHERE,
                        "",
                        "set USER"));
    }

    /** Reads layers; what is observed lies in the lowest. */
    public static MergedImage merged(List<? extends Layer> layers, List<Observation> observations) {
        LayerPass pass = new LayerPass(List.of(), Limits.DEFAULT, Path.of("unused"));
        List<LayerFacts> facts = new ArrayList<>();
        for (Layer layer : layers) {
            try {
                LayerFacts read = pass.read(layer, Progress.NONE);
                facts.add(
                        facts.isEmpty()
                                ? new LayerFacts(
                                        read.diffId(),
                                        read.bytes(),
                                        read.files(),
                                        observations,
                                        read.gaps())
                                : read);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return LayerMerge.of(facts);
    }
}
