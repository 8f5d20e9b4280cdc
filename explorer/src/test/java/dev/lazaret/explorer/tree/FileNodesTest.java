package dev.lazaret.explorer.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.explorer.SampleImage;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.oci.Layer;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

class FileNodesTest {

    @Test
    void numbersNodesDepthFirstThoughABytewiseOrderPutsOthersBetween() throws IOException {
        FileNodes nodes =
                nodes(
                        new TarBuilder()
                                .directory("a")
                                .file("a-b", "")
                                .file("a.c/x", "")
                                .file("a/z", ""));
        assertThat(paths(nodes)).containsExactly("", "a", "a/z", "a-b", "a.c", "a.c/x");
    }

    @Test
    void makesDirectoriesThatNoLayerWrites() throws IOException {
        FileNodes nodes =
                nodes(
                        new TarBuilder()
                                .file("c-d", "")
                                .file("c/x/y", "")
                                .file("c/x-y", "")
                                .file("c+", ""));
        assertThat(paths(nodes)).containsExactly("", "c", "c/x", "c/x/y", "c/x-y", "c+", "c-d");
        assertThat(nodes.parent(nodes.find("c/x/y"))).isEqualTo(nodes.find("c/x"));
        assertThat(nodes.end(nodes.find("c"))).isEqualTo(nodes.find("c+"));
        assertThat(nodes.depth(nodes.find("c/x/y"))).isEqualTo(2);
    }

    @Test
    void findsEveryPathAndNoOther() throws IOException {
        FileNodes nodes = nodes(new TarBuilder().file("a/b", "").file("\u00e9", "").file("z", ""));
        for (int node = 0; node < nodes.size(); node++) {
            assertThat(nodes.find(nodes.path(node))).isEqualTo(node);
        }
        assertThat(nodes.find("a/c")).isEqualTo(-1);
        assertThat(nodes.find("a/b/c")).isEqualTo(-1);
        assertThat(nodes.find("zz")).isEqualTo(-1);
    }

    @Test
    void namesTheLayersThatWriteAPath() throws IOException {
        FileNodes nodes =
                nodes(
                        new TarBuilder().file("a", "1"),
                        new TarBuilder().file(".wh.a", ""),
                        new TarBuilder().file("a", "2"));
        assertThat(nodes.writers(nodes.find("a"))).containsExactly(0, 2);
    }

    @Test
    void showsWhatTheMergedTreeShowsForAnyLayers() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<TarBuilder> tars = new ArrayList<>();
            for (int layer = 0; layer < 1 + random.nextInt(4); layer++) {
                tars.add(randomLayer(random));
            }
            MergedImage merged = merged(tars);
            FileNodes nodes = nodes(merged);
            assertThat(visible(nodes)).isEqualTo(visible(merged.tree()));
        }
    }

    private static TarBuilder randomLayer(Random random) {
        TarBuilder tar = new TarBuilder();
        for (int i = 0; i < 12; i++) {
            String path = randomPath(random);
            switch (random.nextInt(6)) {
                case 0 -> tar.directory(path);
                case 1 -> tar.file(path + "/.wh." + name(random), "");
                case 2 -> tar.file(path + "/.wh..wh..opq", "");
                case 3 -> tar.symlink(path, "x");
                default -> tar.file(path, "text");
            }
        }
        return tar;
    }

    private static String randomPath(Random random) {
        String path = name(random);
        while (random.nextInt(3) > 0) {
            path += "/" + name(random);
        }
        return path;
    }

    private static String name(Random random) {
        return List.of("a", "b", "a-", "a0").get(random.nextInt(4));
    }

    private static Map<String, Integer> visible(FileNodes nodes) {
        Visible top = new Visible(nodes, nodes.layers() - 1);
        TreeMap<String, Integer> visible = new TreeMap<>();
        for (int node = 0; node < nodes.size(); node++) {
            int touch = top.touch(node);
            if (touch >= 0) {
                visible.put(nodes.path(node), nodes.touches().layer(touch));
            }
        }
        return visible;
    }

    private static Map<String, Integer> visible(FileTree tree) {
        TreeMap<String, Integer> visible = new TreeMap<>();
        tree.nodes().forEach(node -> visible.put(node.entry().path(), node.layerIndex()));
        return visible;
    }

    private static List<String> paths(FileNodes nodes) {
        return IntStream.range(0, nodes.size()).mapToObj(nodes::path).toList();
    }

    private static FileNodes nodes(TarBuilder... tars) throws IOException {
        return nodes(merged(List.of(tars)));
    }

    private static FileNodes nodes(MergedImage merged) throws IOException {
        return FileNodes.of(merged.layers().stream().map(LayerFacts::files).toList());
    }

    private static MergedImage merged(List<TarBuilder> tars) {
        List<Layer> layers = new ArrayList<>();
        tars.forEach(tar -> layers.add(new SampleImage.MemoryLayer(tar.build(), "")));
        return SampleImage.merged(layers, List.of());
    }
}
