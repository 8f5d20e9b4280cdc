package dev.lazaret.explorer.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.explorer.SampleImage;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.oci.Layer;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;

class SearchTest {

    @ParameterizedTest
    @CsvSource({
        "libz, true",
        "LIBZ, true",
        "lib*so, true",
        "lib?.so, true",
        "lib?so, false",
        "*1, true",
        "1*2, false",
        "so*so, false",
        "usr/lib, true",
        "/usr/*.so, true",
        "/lib, true",
        "/usr/bin, false",
        "usr, false",
        "libz.so.1?, false",
        "***z***, true"
    })
    void matchesPartsOfNamesAndOfPathsWithASlash(String text, boolean expected) throws IOException {
        FileNodes nodes = nodes("usr/lib/libz.so.1");
        Search.Matcher matcher = new Search(text).matcher();
        assertThat(matcher.matches(nodes, nodes.find("usr/lib/libz.so.1"))).isEqualTo(expected);
    }

    @Test
    void takesNoLongTimeOnPatternsMadeToTakeLong() throws IOException {
        String name = "a".repeat(90);
        FileNodes nodes = nodes(name);
        Search.Matcher matcher = new Search("a*".repeat(40) + "b").matcher();
        for (int i = 0; i < 10_000; i++) {
            assertThat(matcher.matches(nodes, nodes.find(name))).isFalse();
        }
    }

    private static FileNodes nodes(String path) throws IOException {
        List<Layer> layers =
                List.of(new SampleImage.MemoryLayer(new TarBuilder().file(path, "").build(), ""));
        return FileNodes.of(
                SampleImage.merged(layers, List.of()).layers().stream()
                        .map(LayerFacts::files)
                        .toList());
    }
}
