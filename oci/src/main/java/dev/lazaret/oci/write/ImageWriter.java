package dev.lazaret.oci.write;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Limits;
import dev.lazaret.oci.spec.Descriptor;
import dev.lazaret.oci.spec.MediaTypes;
import dev.lazaret.oci.tar.TarEntry;
import dev.lazaret.oci.tar.TarWriter;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes images. A file or directory is there when its method returns, synced to disk, or not at
 * all; times in it are 1970 and the image's own, so the same image gives the same bytes (compressed
 * layers: with the same zlib).
 *
 * @param format of new layers in OCI layouts
 */
public record ImageWriter(LayerFormat format, Limits limits) {

    private static final int BUFFER = 1 << 16;

    /** gzip of level 6, default limits. */
    public ImageWriter() {
        this(LayerFormat.gzip(6), Limits.DEFAULT);
    }

    /** What {@code docker load} and {@code podman load} take; an existing file is replaced. */
    public WrittenImage writeDockerArchive(Path file, NewImage image) throws IOException {
        try (AtomicPath place = AtomicPath.of(file)) {
            LayerStaging staging = new LayerStaging(place.workshop(), format, limits);
            List<StagedBlob> layers = new ArrayList<>();
            for (NewLayer layer : image.layers()) {
                layers.add(staging.plain(layer, layers.size()));
            }
            byte[] config = Documents.config(image, diffIds(layers));
            Digest digest = Digest.sha256(config);
            try (TarWriter tar = tar(place.draft())) {
                for (StagedBlob layer : distinct(layers)) {
                    add(tar, layer.diffId().hex() + ".tar", layer.file());
                }
                add(tar, digest.hex() + ".json", config);
                List<String> names =
                        layers.stream().map(layer -> layer.diffId().hex() + ".tar").toList();
                add(
                        tar,
                        "manifest.json",
                        Documents.dockerManifest(digest.hex() + ".json", image.reference(), names));
            }
            place.commit();
            return new WrittenImage(null, digest, diffIds(layers));
        }
    }

    /** An OCI layout in a tar; an existing file is replaced. */
    public WrittenImage writeOciArchive(Path file, NewImage image) throws IOException {
        try (AtomicPath place = AtomicPath.of(file)) {
            Path layout = place.workshop().resolve("layout");
            WrittenImage written = fill(layout, image, place);
            try (TarWriter tar = tar(place.draft());
                    Stream<Path> files = Files.walk(layout)) {
                for (Path path : files.sorted(Comparator.comparing(Path::toString)).toList()) {
                    String name = layout.relativize(path).toString();
                    if (Files.isRegularFile(path)) {
                        add(tar, name, path);
                    } else if (!name.isEmpty()) {
                        tar.add(TarEntry.directory(name, 0755));
                    }
                }
            }
            place.commit();
            return written;
        }
    }

    /** An OCI layout; the directory must not exist or be empty. */
    public WrittenImage writeOciLayout(Path directory, NewImage image) throws IOException {
        try (AtomicPath place = AtomicPath.of(directory)) {
            WrittenImage written = fill(place.draft(), image, place);
            place.commit();
            return written;
        }
    }

    private WrittenImage fill(Path layout, NewImage image, AtomicPath place) throws IOException {
        Path blobs = Files.createDirectories(layout.resolve("blobs/sha256"));
        LayerStaging staging = new LayerStaging(place.workshop(), format, limits);
        List<StagedBlob> layers = new ArrayList<>();
        List<Descriptor> descriptors = new ArrayList<>();
        for (NewLayer layer : image.layers()) {
            StagedBlob staged = staging.blob(layer, layers.size());
            layers.add(staged);
            descriptors.add(Descriptor.of(staged.mediaType(), staged.digest(), staged.size()));
            Files.move(
                    staged.file(),
                    blobs.resolve(staged.digest().hex()),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Descriptor config =
                put(blobs, MediaTypes.OCI_CONFIG, Documents.config(image, diffIds(layers)));
        Descriptor manifest =
                put(blobs, MediaTypes.OCI_MANIFEST, Documents.manifest(config, descriptors));
        Files.write(layout.resolve("index.json"), Documents.index(manifest, image.reference()));
        Files.write(layout.resolve("oci-layout"), Documents.layout());
        return new WrittenImage(manifest.digest(), config.digest(), diffIds(layers));
    }

    private static Descriptor put(Path blobs, String type, byte[] bytes) throws IOException {
        Descriptor descriptor = Descriptor.of(type, Digest.sha256(bytes), bytes.length);
        Files.write(blobs.resolve(descriptor.digest().hex()), bytes);
        return descriptor;
    }

    private static List<Digest> diffIds(List<StagedBlob> layers) {
        return layers.stream().map(StagedBlob::diffId).toList();
    }

    private static List<StagedBlob> distinct(List<StagedBlob> layers) {
        List<StagedBlob> found = new ArrayList<>();
        for (StagedBlob layer : layers) {
            if (found.stream().noneMatch(other -> other.diffId().equals(layer.diffId()))) {
                found.add(layer);
            }
        }
        return found;
    }

    private static TarWriter tar(Path file) throws IOException {
        return new TarWriter(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    private static void add(TarWriter tar, String name, byte[] bytes) throws IOException {
        tar.add(TarEntry.file(name, 0644, bytes.length), bytes);
    }

    private static void add(TarWriter tar, String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            tar.add(TarEntry.file(name, 0644, Files.size(file)), in);
        }
    }
}
