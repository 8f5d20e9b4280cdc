package dev.lazaret.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Limits;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.VerificationException;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class FileExtractionTest {

    /** Where the first layer's first file has given two of its three bytes. */
    private static final int IN_THE_KEY = 512 + 2;

    private static final List<TarBuilder> LAYERS =
            List.of(
                    new TarBuilder()
                            .file("etc/key", "old")
                            .file("etc/gone", "still here")
                            .file("bin/box", "box")
                            .hardlink("bin/sh", "bin/box")
                            .directory("srv"),
                    new TarBuilder().file("etc/key", "new").file("etc/.wh.gone", ""),
                    new TarBuilder()
                            .symlink("out", "../../../etc/key")
                            .symlink("loop", "loop")
                            .hardlink("usr/box", "bin/box"));

    @TempDir Path temporary;

    private static MergedImage image() throws IOException {
        List<LayerFacts> facts = new ArrayList<>();
        for (TarBuilder layer : LAYERS) {
            facts.add(Reading.read(layer.build()));
        }
        return LayerMerge.of(facts);
    }

    private String extract(StoredFile file) throws IOException {
        return extract(BytesLayer.plain(LAYERS.get(file.layer()).build()), file, Limits.DEFAULT);
    }

    private String extract(Layer layer, StoredFile file, Limits limits) throws IOException {
        Path to = temporary.resolve("out");
        FileExtraction.extract(layer, file.entry().path(), to, limits, temporary, Progress.NONE);
        return Files.readString(to);
    }

    @Test
    void takesWhatAContainerSees() throws IOException {
        assertThat(extract(StoredFile.visible(image(), "/etc/key"))).isEqualTo("new");
        assertThat(extract(StoredFile.visible(image(), "./etc//key"))).isEqualTo("new");
    }

    @Test
    void takesWhatALayerShipsThoughItWasReplacedOrDeleted() throws IOException {
        assertThat(extract(StoredFile.inLayer(image(), "etc/key", 0))).isEqualTo("old");
        assertThat(extract(StoredFile.inLayer(image(), "etc/gone", 0))).isEqualTo("still here");
    }

    @Test
    void followsHardLinksToWhereTheBytesLie() throws IOException {
        assertThat(extract(StoredFile.visible(image(), "bin/sh"))).isEqualTo("box");
        assertThat(extract(StoredFile.visible(image(), "usr/box"))).isEqualTo("box");
    }

    @Test
    void followsSymbolicLinksInsideTheRootOnly() throws IOException {
        assertThat(extract(StoredFile.visible(image(), "out"))).isEqualTo("new");
        assertThatThrownBy(() -> StoredFile.visible(image(), "loop"))
                .isInstanceOf(ExtractionException.class)
                .hasMessageContaining("symbolic link to 'loop'");
        assertThatThrownBy(() -> StoredFile.inLayer(image(), "out", 2))
                .hasMessageContaining("symbolic link to '../../../etc/key'");
    }

    @Test
    void saysWhoHasADeletedFile() throws IOException {
        assertThatThrownBy(() -> StoredFile.visible(image(), "etc/gone"))
                .hasMessage(
                        "Tried to extract 'etc/gone' but failed because no container sees it;"
                                + " shipped by layer 1: say which with --layer");
        assertThatThrownBy(() -> StoredFile.inLayer(image(), "etc/gone", 1))
                .hasMessageContaining("layer 2 does not write it; shipped by layer 1");
        assertThatThrownBy(() -> StoredFile.visible(image(), "nowhere"))
                .hasMessageContaining("no layer ships it");
        assertThatThrownBy(() -> StoredFile.visible(image(), "srv"))
                .hasMessageContaining("it is a directory");
    }

    @Test
    void refusesPathsThatLeaveTheRoot() {
        assertThatThrownBy(() -> StoredFile.visible(image(), "../../x"))
                .isInstanceOf(ExtractionException.class)
                .hasMessageContaining("'../../x'")
                .hasMessageContaining("leaves the image's root");
    }

    @Test
    void refusesWhatIsTooLargeOrNotVerified() throws IOException {
        StoredFile file = StoredFile.inLayer(image(), "etc/key", 0);
        Layer layer = BytesLayer.plain(LAYERS.getFirst().build());
        assertThatThrownBy(() -> extract(layer, file, Limits.DEFAULT.withFileBytesMax(2)))
                .isInstanceOf(ExtractionException.class)
                .hasMessageContaining("the limit is 2");
        Layer other = new BytesLayer(Digest.sha256(new byte[0]), LAYERS.getFirst().build());
        assertThatThrownBy(() -> extract(other, file, Limits.DEFAULT))
                .isInstanceOf(VerificationException.class);
        Layer broken = BytesLayer.unstated(LAYERS.getFirst().buildWithoutEnd());
        byte[] cut = Arrays.copyOf(LAYERS.getFirst().build(), IN_THE_KEY);
        assertThatThrownBy(() -> extract(BytesLayer.unstated(cut), file, Limits.DEFAULT))
                .isInstanceOf(ExtractionException.class);
        assertThat(extract(broken, file, Limits.DEFAULT)).isEqualTo("old");
    }
}
