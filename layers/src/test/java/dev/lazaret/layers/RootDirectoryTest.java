package dev.lazaret.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Limits;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.rootfs.RootFilesystems;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** A root directory and what the program {@code tar} makes of it are the same layer. */
final class RootDirectoryTest {

    @TempDir private Path temporary;

    @Test
    void namesThatAreNoUtf8AreThoseOfItsTar() throws Exception {
        Tools.require("sh", "tar");
        Path root = Files.createDirectory(temporary.resolve("root"));
        Path tar = temporary.resolve("root.tar");
        Tools.run(
                List.of(
                        "sh",
                        "-ec",
                        """
                        cd "$0"
                        for name in 'caf\\351' 'caf\\352' 'caf\\303\\251' '\\360\\237\\230\\200' '\\355\\240\\200'; do
                            mkdir "$(printf "$name")"
                            printf "$name" >"$(printf "$name/$name")"
                            ln -s "$(printf "../$name//$name/")" "$(printf "link-$name")"
                        done
                        tar -cf "$1" *
                        """,
                        root.toString(),
                        tar.toString()));

        List<String> packed = rows(Reading.read(Files.readAllBytes(tar)));

        assertThat(packed).hasSize(15).contains("caf\\xE9/caf\\xE9 ");
        assertThat(rows(ofDirectory(root))).isEqualTo(packed);
    }

    private static LayerFacts ofDirectory(Path root) throws IOException {
        OpenOptions options = OpenOptions.of(Environment.empty(), root);
        try (Image image = RootFilesystems.open(root, options, "rootfs:test")) {
            LayerFacts facts = Reading.read(image.layers().getFirst(), Limits.DEFAULT);
            assertThat(image.gaps()).isEmpty();
            return facts;
        }
    }

    private static List<String> rows(LayerFacts facts) {
        return StreamSupport.stream(facts.files().spliterator(), false)
                .map(file -> file.path() + " " + file.linkTarget())
                .toList();
    }
}
