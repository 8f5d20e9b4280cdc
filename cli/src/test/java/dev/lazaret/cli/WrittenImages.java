package dev.lazaret.cli;

import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.blob.Compression;
import dev.lazaret.oci.open.ImageLocators;
import dev.lazaret.oci.open.ImageSources;
import dev.lazaret.testkit.Tools;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Looks into archives that were written, with this program's reader and with others. */
record WrittenImages(Path home) {

    Image open(Path file) throws IOException {
        return ImageSources.open(
                ImageLocators.parse(file.toString()), OpenOptions.of(Environment.empty(), home));
    }

    /** All bytes of an image, unpacked: its configuration and every layer. */
    String everythingIn(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Image image = open(file)) {
            all.append(image.config().raw());
            for (Layer layer : image.layers()) {
                all.append(new String(plain(layer), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    /** A layer's tar. */
    static byte[] plain(Layer layer) throws IOException {
        try (InputStream in = layer.open()) {
            byte[] stored = in.readAllBytes();
            return Compression.of(stored).open(new ByteArrayInputStream(stored)).readAllBytes();
        }
    }

    /** The root file system of an oci-archive, unpacked by umoci. */
    Path unpacked(Path archive) throws Exception {
        Tools.require("skopeo", "umoci");
        Path layout = home.resolve(archive.getFileName() + "-layout");
        Path bundle = home.resolve(archive.getFileName() + "-bundle");
        copy("oci-archive:" + archive, "oci:" + layout + ":x");
        Tools.run(List.of("umoci", "unpack", "--image", layout + ":x", bundle.toString()));
        return bundle.resolve("rootfs");
    }

    /** By skopeo. */
    static void copy(String from, String to) throws Exception {
        Tools.run(List.of("skopeo", "--insecure-policy", "copy", from, to));
    }
}
