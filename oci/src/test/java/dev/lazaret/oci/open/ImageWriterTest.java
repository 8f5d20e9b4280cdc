package dev.lazaret.oci.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.tar.TarEntry;
import dev.lazaret.oci.tar.TarWriter;
import dev.lazaret.oci.write.ImageWriter;
import dev.lazaret.oci.write.NewImage;
import dev.lazaret.oci.write.NewLayer;
import dev.lazaret.oci.write.WrittenImage;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is written is read back, by us and by skopeo. */
class ImageWriterTest {

    @TempDir private Path temporary;
    private final ImageWriter writer = new ImageWriter();

    @Test
    void aWrittenDockerArchiveIsReadBack() throws IOException {
        Path file = temporary.resolve("app.tar");
        WrittenImage written = writer.writeDockerArchive(file, image("example/app:1"));
        try (Image read = open(file.toString())) {
            assertThat(read.references()).containsExactly("example/app:1");
            assertThat(read.config().digest()).isEqualTo(written.configDigest());
            assertThat(read.config().diffIds()).isEqualTo(written.diffIds());
            assertThat(read.layers().getFirst().createdBy()).isEqualTo("COPY hello");
            assertThat(Reading.diffId(read.layers().getFirst()))
                    .isEqualTo(written.diffIds().getFirst());
        }
    }

    @Test
    void aWrittenLayoutIsReadBackInBothForms() throws IOException {
        Path directory = temporary.resolve("layout");
        Path file = temporary.resolve("layout.tar");
        WrittenImage inDirectory = writer.writeOciLayout(directory, image("1"));
        WrittenImage inFile = writer.writeOciArchive(file, image("1"));
        assertThat(inDirectory).isEqualTo(inFile);
        for (String text :
                List.of(directory.toString(), "oci:" + directory + ":1", file.toString())) {
            try (Image read = open(text)) {
                assertThat(read.manifestDigest()).isEqualTo(inFile.manifestDigest());
                assertThat(Reading.diffId(read.layers().getFirst()))
                        .isEqualTo(inFile.diffIds().getFirst());
            }
        }
    }

    @Test
    void theSameImageGivesTheSameBytes() throws IOException {
        Path one = temporary.resolve("one.tar");
        Path two = temporary.resolve("two.tar");
        writer.writeOciArchive(one, image("1"));
        writer.writeOciArchive(two, image("1"));
        assertThat(Digest.sha256(Files.readAllBytes(one)))
                .isEqualTo(Digest.sha256(Files.readAllBytes(two)));
    }

    @Test
    void layersAreTakenOverAsTheyAre() throws IOException {
        Path first = temporary.resolve("first.tar");
        writer.writeOciArchive(first, image("1"));
        try (Image read = open(first.toString())) {
            NewImage copy =
                    new NewImage(
                            "2",
                            read.config(),
                            "1970-01-01T00:00:00Z",
                            List.of(new NewLayer.Kept("COPY hello", read.layers().getFirst())));
            Path second = temporary.resolve("second.tar");
            WrittenImage written = writer.writeOciArchive(second, copy);
            assertThat(written.diffIds()).isEqualTo(read.config().diffIds());
            assertThat(written.manifestDigest()).isEqualTo(read.manifestDigest());
            writer.writeDockerArchive(temporary.resolve("third.tar"), copy);
            try (Image third = open(temporary.resolve("third.tar").toString())) {
                assertThat(Reading.diffId(third.layers().getFirst()))
                        .isEqualTo(written.diffIds().getFirst());
            }
        }
    }

    @Test
    void nothingIsLeftWhenWritingFails() throws IOException {
        NewImage failing =
                new NewImage(
                        "",
                        ImageConfig.none(Platform.parse("linux/amd64")),
                        "1970-01-01T00:00:00Z",
                        List.of(
                                new NewLayer.Made(
                                        "RUN false",
                                        out -> {
                                            throw new IOException("as planned");
                                        })));
        Path target = Files.createDirectory(temporary.resolve("empty"));
        assertThatThrownBy(() -> writer.writeDockerArchive(target.resolve("x.tar"), failing))
                .hasMessage("as planned");
        try (Stream<Path> left = Files.list(target)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aDirectoryThatHoldsSomethingIsNotReplaced() throws IOException {
        Path directory = Files.createDirectory(temporary.resolve("mine"));
        Files.writeString(directory.resolve("precious"), "");
        assertThatThrownBy(() -> writer.writeOciLayout(directory, image("1")))
                .isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(directory.resolve("precious")).exists();
    }

    @Test
    void skopeoReadsAllThree() throws Exception {
        Tools.require("skopeo");
        Path docker = temporary.resolve("d.tar");
        Path oci = temporary.resolve("o.tar");
        Path layout = temporary.resolve("o");
        writer.writeDockerArchive(docker, image("example/app:1"));
        writer.writeOciArchive(oci, image("1"));
        writer.writeOciLayout(layout, image("1"));
        for (String source :
                List.of("docker-archive:" + docker, "oci-archive:" + oci, "oci:" + layout)) {
            Path copy = temporary.resolve("copy-" + source.hashCode());
            Tools.run(List.of("skopeo", "--insecure-policy", "copy", source, "dir:" + copy));
            assertThat(copy.resolve("manifest.json")).exists();
        }
    }

    private Image open(String text) throws IOException {
        return ImageSources.open(ImageLocators.parse(text), Reading.options(temporary));
    }

    static NewImage image(String reference) {
        byte[] hello = "hello\n".getBytes(StandardCharsets.UTF_8);
        NewLayer layer =
                new NewLayer.Made(
                        "COPY hello",
                        out -> {
                            try (TarWriter tar = new TarWriter(out)) {
                                tar.add(TarEntry.directory("etc", 0755));
                                tar.add(TarEntry.file("etc/hello", 0644, hello.length), hello);
                                tar.add(TarEntry.symbolicLink("etc/link", "x".repeat(200)));
                            }
                        });
        return new NewImage(
                reference,
                ImageConfig.none(Platform.parse("linux/amd64")),
                "1970-01-01T00:00:00Z",
                List.of(layer));
    }
}
