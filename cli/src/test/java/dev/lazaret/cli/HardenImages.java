package dev.lazaret.cli;

import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.tar.TarEntry;
import dev.lazaret.oci.tar.TarWriter;
import dev.lazaret.oci.write.ImageWriter;
import dev.lazaret.oci.write.NewImage;
import dev.lazaret.oci.write.NewLayer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small image with much to harden, of three layers. */
final class HardenImages {

    /** Made up, and never whole in a source file. */
    static final String TOKEN = "ghp_" + "Lzr7Qk2mT9vXc4WdB8nHs1YpJf6GeA2vS3pf";

    private HardenImages() {}

    static void write(Path file) throws IOException {
        new ImageWriter().writeOciArchive(file, image());
    }

    /** The same, started by a shell that does nothing else. */
    static void writeStartedByShell(Path file) throws IOException {
        NewImage plain = image();
        List<String> start = List.of("/bin/sh", "-c", "/usr/bin/app --serve");
        new ImageWriter()
                .writeOciArchive(
                        file,
                        new NewImage(
                                plain.reference(),
                                plain.config().startedBy(start, List.of()),
                                plain.created(),
                                plain.layers()));
    }

    /** The same with a secret inside a jar. */
    static void writeWithJar(Path file) throws IOException {
        NewImage plain = image();
        List<NewLayer> layers = new ArrayList<>(plain.layers());
        layers.add(new NewLayer.Made("COPY app.jar", out -> jar(new TarWriter(out))));
        new ImageWriter()
                .writeOciArchive(
                        file,
                        new NewImage(plain.reference(), plain.config(), plain.created(), layers));
    }

    private static void jar(TarWriter tar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("application.properties");
            entry.setTimeLocal(LocalDateTime.of(2026, 1, 2, 3, 4));
            zip.putNextEntry(entry);
            zip.write(("GITHUB_TOKEN=" + TOKEN + "\n").getBytes(StandardCharsets.UTF_8));
        }
        try (tar) {
            tar.add(TarEntry.file("srv/app.jar", 0644, bytes.size()), bytes.toByteArray());
        }
    }

    private static NewImage image() {
        return new NewImage(
                "example/app:1",
                config(),
                "2026-01-02T03:04:05Z",
                List.of(
                        new NewLayer.Made("ADD rootfs.tar /", out -> base(new TarWriter(out))),
                        new NewLayer.Made("COPY deploy.key", out -> secret(new TarWriter(out))),
                        new NewLayer.Made("RUN rm deploy.key", out -> gone(new TarWriter(out)))));
    }

    private static ImageConfig config() {
        return configured(
                        List.of("PATH=/usr/bin:/bin", "DEPLOY_TOKEN=" + TOKEN),
                        List.of("22/tcp", "8080/tcp"),
                        List.of("/data"),
                        List.of("CMD", "/usr/bin/app", "--ping"))
                .startedBy(List.of("/usr/bin/app"), List.of());
    }

    /** A configuration that only has these; {@code startedBy} gives it a command. */
    static ImageConfig configured(List<String> env, List<String> exposedPorts) {
        return configured(env, exposedPorts, List.of(), List.of());
    }

    private static ImageConfig configured(
            List<String> env,
            List<String> exposedPorts,
            List<String> volumes,
            List<String> healthcheck) {
        return new ImageConfig(
                null,
                "",
                Platform.parse("linux/amd64"),
                "",
                "",
                env,
                List.of(),
                List.of(),
                "",
                exposedPorts,
                volumes,
                new TreeMap<>(),
                healthcheck,
                "",
                List.of(),
                List.of());
    }

    private static void base(TarWriter tar) throws IOException {
        try (tar) {
            tar.add(TarEntry.directory("bin", 0755));
            file(tar, "bin/su", 04755, "su");
            link(tar, "bin/su-too", "bin/su");
            file(tar, "bin/dash", 0755, "a shell");
            tar.add(TarEntry.symbolicLink("bin/sh", "dash"));
            file(tar, "etc/passwd", 0644, "root:x:0:0:root:/root:/bin/sh\n");
            file(tar, "etc/group", 0644, "root:x:0:\n");
            file(tar, "etc/open", 0666, "anybody");
            file(tar, "usr/bin/worst", 04777, "setuid, and anybody may write it");
            tar.add(TarEntry.directory("shared", 0777));
            file(tar, "usr/bin/app", 0755, "the program");
            file(tar, "usr/bin/apt-get", 0755, "a package manager");
            link(tar, "usr/bin/kept-name", "usr/bin/apt-get");
            file(tar, "usr/share/doc/app/README", 0644, "read me");
            file(tar, "usr/share/doc/app/copyright", 0644, "a licence");
        }
    }

    private static void secret(TarWriter tar) throws IOException {
        try (tar) {
            file(tar, "srv/deploy.env", 0600, "GITHUB_TOKEN=" + TOKEN + "\n");
            file(tar, "srv/page", 0644, "hello");
        }
    }

    private static void gone(TarWriter tar) throws IOException {
        try (tar) {
            file(tar, "srv/.wh.deploy.env", 0, "");
        }
    }

    private static void file(TarWriter tar, String path, int mode, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tar.add(TarEntry.file(path, mode, bytes.length), bytes);
    }

    private static void link(TarWriter tar, String path, String target) throws IOException {
        tar.add(
                new TarEntry(
                        path,
                        TarEntry.Type.HARD_LINK,
                        0755,
                        0,
                        0,
                        0,
                        0,
                        target,
                        0,
                        0,
                        new TreeMap<>()));
    }
}
