package dev.lazaret.cli.demo;

import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.tar.TarEntry;
import dev.lazaret.oci.tar.TarWriter;
import dev.lazaret.oci.write.ImageWriter;
import dev.lazaret.oci.write.NewImage;
import dev.lazaret.oci.write.NewLayer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The deliberately bad image, assembled without an engine. */
public final class ExampleImage {

    /** The reference the image carries. */
    public static final String NAME = "example/bad-image:latest";

    private static final String CREATED = "2024-07-01T00:00:00Z";
    private static final String FOLDER = "bad-image/";

    private ExampleImage() {}

    /** Writes it as an OCI archive. */
    public static void write(Path file) throws IOException {
        new ImageWriter().writeOciArchive(file, image());
    }

    /** Writes it as an OCI layout. */
    public static void writeLayout(Path directory) throws IOException {
        new ImageWriter().writeOciLayout(directory, image());
    }

    /** Writes it as {@code docker save} does. */
    public static void writeDockerArchive(Path file) throws IOException {
        new ImageWriter().writeDockerArchive(file, image());
    }

    private static NewImage image() {
        List<NewLayer> layers =
                List.of(
                        layer("ADD alpine-minirootfs.tar.gz / # buildkit", "1-base"),
                        layer("COPY . / # buildkit", "2-app"),
                        layer("RUN rm /app/database.properties # buildkit", "3-clean"));
        ImageConfig config = ImageConfig.none(new Platform("linux", "amd64", ""));
        return new NewImage(NAME, config, CREATED, layers);
    }

    private static NewLayer layer(String createdBy, String folder) {
        return new NewLayer.Made(createdBy, out -> tar(FOLDER + folder + "/", out));
    }

    private static void tar(String prefix, OutputStream out) throws IOException {
        Map<String, List<String>> files = new TreeMap<>();
        for (String path : ExampleFiles.below(prefix)) {
            files.computeIfAbsent(target(path.substring(prefix.length())), k -> new ArrayList<>())
                    .add(path);
        }
        try (TarWriter tar = new TarWriter(out)) {
            for (Map.Entry<String, List<String>> file : files.entrySet()) {
                byte[] content =
                        file.getKey().endsWith(".jar")
                                ? jar(prefix + file.getKey() + "/", file.getValue())
                                : ExampleFiles.read(file.getValue().getFirst());
                tar.add(TarEntry.file(file.getKey(), 0644, content.length), content);
            }
        }
    }

    /** Files below a folder that ends in .jar go into that jar. */
    private static String target(String path) {
        int jar = path.indexOf(".jar/");
        return jar < 0 ? path : path.substring(0, jar + 4);
    }

    private static byte[] jar(String prefix, List<String> paths) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String path : paths) {
                ZipEntry entry = new ZipEntry(path.substring(prefix.length()));
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(ExampleFiles.read(path));
            }
        }
        return bytes.toByteArray();
    }
}
