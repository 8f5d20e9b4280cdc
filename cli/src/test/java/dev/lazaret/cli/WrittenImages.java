package dev.lazaret.cli;

import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.blob.Compression;
import dev.lazaret.oci.open.ImageLocators;
import dev.lazaret.oci.open.ImageSources;
import dev.lazaret.testkit.Tools;

import java.io.BufferedInputStream;
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

    /** Whether a text is anywhere in an image, unpacked; also of one too large to hold. */
    boolean isIn(Path file, String text) throws IOException {
        try (Image image = open(file)) {
            boolean found = image.config().raw().contains(text);
            for (Layer layer : image.layers()) {
                try (InputStream in = new BufferedInputStream(layer.open(), 1 << 16)) {
                    in.mark(1 << 10);
                    byte[] head = in.readNBytes(1 << 10);
                    in.reset();
                    found |= isIn(Compression.of(head).open(in), text);
                }
            }
            return found;
        }
    }

    private static boolean isIn(InputStream plain, String text) throws IOException {
        String seam = "";
        for (byte[] piece = plain.readNBytes(1 << 20);
                piece.length > 0;
                piece = plain.readNBytes(1 << 20)) {
            String read = seam + new String(piece, StandardCharsets.ISO_8859_1);
            if (read.contains(text)) {
                return true;
            }
            seam = read.substring(Math.max(0, read.length() - text.length()));
        }
        return false;
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
