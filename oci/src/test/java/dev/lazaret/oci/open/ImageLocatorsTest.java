package dev.lazaret.oci.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.ImageReference;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.InvalidLocatorException;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ImageLocatorsTest {

    @TempDir private Path temporary;

    @Test
    void readsPrefixedForms() throws IOException {
        assertThat(ImageLocators.parse("-")).isInstanceOf(ImageLocator.StandardInput.class);
        assertThat(ImageLocators.parse("docker:alpine:3.20"))
                .isEqualTo(new ImageLocator.Engine(ImageLocator.Engine.Kind.DOCKER, "alpine:3.20"));
        assertThat(ImageLocators.parse("rootfs:/mnt"))
                .isEqualTo(new ImageLocator.RootFilesystem(Path.of("/mnt")));
        assertThat(ImageLocators.parse("registry:localhost:5000/team/app:1"))
                .isEqualTo(ImageLocators.parse("localhost:5000/team/app:1"));
        assertThat(ImageLocators.parse("registry:2"))
                .isEqualTo(
                        new ImageLocator.Registry(
                                ImageReference.parse("docker.io/library/registry:2")));
        assertThat(ImageLocators.parse("sbom:a.json"))
                .isEqualTo(new ImageLocator.Sbom(Path.of("a.json")));
    }

    @Test
    void splitsFileAndReferenceWhereTheFileExists() throws IOException {
        Path file = Files.write(temporary.resolve("with:colon.tar"), new byte[0]);
        assertThat(ImageLocators.parse("docker-archive:" + file + ":team/app:1"))
                .isEqualTo(new ImageLocator.DockerArchive(file, "team/app:1"));
        assertThat(ImageLocators.parse("docker-archive:" + file))
                .isEqualTo(new ImageLocator.DockerArchive(file, ""));
        assertThat(ImageLocators.parse("oci-archive:/no/file:1"))
                .isEqualTo(new ImageLocator.OciArchive(Path.of("/no/file"), "1"));
    }

    @Test
    void tellsBarePathsByTheirContent() throws IOException {
        Path tar = Files.write(temporary.resolve("x"), new TarBuilder().file("a", "b").build());
        assertThat(ImageLocators.parse(tar.toString())).isEqualTo(new ImageLocator.Archive(tar));
        Path zipped =
                Files.write(temporary.resolve("y"), TarBuilder.gzip(new TarBuilder().build()));
        assertThat(ImageLocators.parse(zipped.toString()))
                .isEqualTo(new ImageLocator.Archive(zipped));
        Path sbom = Files.writeString(temporary.resolve("z"), "{\"bomFormat\":\"CycloneDX\"}");
        assertThat(ImageLocators.parse(sbom.toString())).isEqualTo(new ImageLocator.Sbom(sbom));
        Path root = Files.createDirectories(temporary.resolve("root/etc"));
        Path parent = temporary.resolve("root");
        assertThat(root).exists();
        assertThat(ImageLocators.parse(parent.toString()))
                .isEqualTo(new ImageLocator.RootFilesystem(parent));
        Path layout = Files.createDirectory(temporary.resolve("layout"));
        Files.writeString(layout.resolve("oci-layout"), "{}");
        assertThat(ImageLocators.parse(layout.toString()))
                .isEqualTo(new ImageLocator.OciLayout(layout, ""));
    }

    @Test
    void takesTheRestForReferences() throws IOException {
        assertThat(ImageLocators.parse("alpine"))
                .isEqualTo(
                        new ImageLocator.Registry(
                                ImageReference.parse("docker.io/library/alpine:latest")));
        assertThat(ImageLocators.parse("localhost:5000/team/app:1"))
                .isEqualTo(
                        new ImageLocator.Registry(
                                ImageReference.parse("localhost:5000/team/app:1")));
    }

    @Test
    void aMissingFileIsNotLookedForInARegistry() throws IOException {
        for (String missing : List.of("no-such.tar", "images/no-such.tar.gz", "no-such.cdx.json")) {
            assertThatThrownBy(() -> ImageLocators.parse(missing))
                    .isInstanceOf(ImageNotFoundException.class)
                    .hasMessageContaining("there is no such file or directory");
        }
        assertThat(ImageLocators.parse("registry.example/team/odd.tar"))
                .isInstanceOf(ImageLocator.Registry.class);
        assertThat(ImageLocators.parse("team/app:1.tar.2"))
                .isInstanceOf(ImageLocator.Registry.class);
    }

    @Test
    void saysWhatToWriteInstead() {
        assertThatThrownBy(() -> ImageLocators.parse(""))
                .isInstanceOf(InvalidLocatorException.class)
                .hasMessageContaining("docker-archive:FILE");
        assertThatThrownBy(() -> ImageLocators.parse("https://docker.io/alpine"))
                .isInstanceOf(InvalidLocatorException.class);
        assertThatThrownBy(() -> ImageLocators.parse("UPPER CASE"))
                .isInstanceOf(InvalidLocatorException.class);
        assertThatThrownBy(() -> ImageLocators.parse("./nothing.tar"))
                .isInstanceOf(ImageNotFoundException.class);
    }
}
