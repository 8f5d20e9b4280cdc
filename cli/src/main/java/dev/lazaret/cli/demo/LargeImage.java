package dev.lazaret.cli.demo;

import dev.lazaret.base.Limits;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.tar.TarEntry;
import dev.lazaret.oci.tar.TarWriter;
import dev.lazaret.oci.write.ImageWriter;
import dev.lazaret.oci.write.LayerFormat;
import dev.lazaret.oci.write.NewImage;
import dev.lazaret.oci.write.NewLayer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An image large enough for the compiler to learn what is hot: the files of a directory as one gzip
 * layer. Only the training run for the AOT cache makes it.
 */
public final class LargeImage {

    private static final long BYTES_MAX = 200L << 20;

    private LargeImage() {}

    /** Writes an OCI layout with up to 200 MiB of the directory's regular files. */
    public static void write(Path layout, Path directory) throws IOException {
        NewLayer layer = new NewLayer.Made("COPY . /", out -> tar(directory, out));
        ImageConfig config = ImageConfig.none(new Platform("linux", "amd64", ""));
        new ImageWriter(LayerFormat.gzip(1), Limits.DEFAULT)
                .writeOciLayout(
                        layout, new NewImage("", config, "1970-01-01T00:00:00Z", List.of(layer)));
    }

    private static void tar(Path directory, OutputStream out) throws IOException {
        try (TarWriter tar = new TarWriter(out);
                Stream<Path> files = Files.walk(directory)) {
            long left = BYTES_MAX;
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                long size = Files.size(file);
                if (size > left || !Files.isReadable(file)) {
                    continue;
                }
                left -= size;
                try (InputStream in = Files.newInputStream(file)) {
                    tar.add(TarEntry.file(directory.relativize(file).toString(), 0755, size), in);
                }
            }
        }
    }
}
