package dev.lazaret.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Distro;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

class LayerMergeTest {

    private static MergedImage merge(TarBuilder... layers) throws IOException {
        List<LayerFacts> facts = new ArrayList<>();
        for (TarBuilder layer : layers) {
            facts.add(Reading.read(layer.build(), Collecting.any()));
        }
        return LayerMerge.of(facts);
    }

    private static List<String> nodes(MergedImage image) {
        return StreamSupport.stream(image.tree().nodes().spliterator(), false)
                .map(node -> node.layerIndex() + " " + node.entry().path())
                .toList();
    }

    private static List<String> seen(List<MergedImage.Placed> placed) {
        return placed.stream()
                .map(p -> p.layerIndex() + " " + ((Distro) p.observation().fact()).codename())
                .toList();
    }

    @Test
    void aWhiteoutRemovesFromTheLayersBelowOnly() throws IOException {
        MergedImage image =
                merge(
                        new TarBuilder().file("a/secret", "one").file("a/other", "two"),
                        new TarBuilder().file("a/.wh.secret", "").file("a/secret", "three"),
                        new TarBuilder().file("a/.wh.other", ""));

        assertThat(nodes(image)).containsExactly("1 a/secret");
        assertThat(seen(image.live())).containsExactly("1 three");
        assertThat(seen(image.recoverable())).containsExactly("0 two", "0 one");
        assertThat(image.tree().beneath("a/secret")).containsExactly(0);
        assertThat(image.tree().beneath("a/other")).containsExactly(0);
    }

    @Test
    void aWhiteoutOfADirectoryRemovesAllBelowIt() throws IOException {
        MergedImage image =
                merge(
                        new TarBuilder().directory("a").directory("a/b").file("a/b/c", "x"),
                        new TarBuilder().file(".wh.a", ""));

        assertThat(nodes(image)).isEmpty();
        assertThat(image.tree().find("a/b/c")).isNull();
        assertThat(seen(image.recoverable())).containsExactly("0 x");
    }

    @Test
    void anOpaqueDirectoryHidesWhatLiesBelowButStaysItself() throws IOException {
        MergedImage image =
                merge(
                        new TarBuilder().directory("a").file("a/old", "x").file("b", "y"),
                        new TarBuilder().file("a/.wh..wh..opq", "").file("a/new", "z"));

        assertThat(nodes(image)).containsExactly("0 a", "1 a/new", "0 b");
    }

    @Test
    void anOpaqueRootHidesEverything() throws IOException {
        MergedImage image =
                merge(
                        new TarBuilder().file("a", "x").file("b/c", "y"),
                        new TarBuilder().file(".wh..wh..opq", "").file("d", "z"));

        assertThat(nodes(image)).containsExactly("1 d");
    }

    @Test
    void aFileReplacesADirectoryAndTheOtherWayRound() throws IOException {
        MergedImage image =
                merge(
                        new TarBuilder().directory("a").file("a/x", "x").file("b", "b"),
                        new TarBuilder().file("a", "file").directory("b").file("b/y", "y"));

        assertThat(nodes(image)).containsExactly("1 a", "1 b", "1 b/y");
        assertThat(seen(image.recoverable())).containsExactly("0 x", "0 b");
    }

    @Test
    void aLinkThatReplacesADirectoryHidesItsFiles() throws IOException {
        MergedImage image =
                merge(
                        new TarBuilder().file("lib/x", "old").file("usr/lib/x", "new"),
                        new TarBuilder().symlink("lib", "usr/lib"));

        assertThat(image.tree().find("lib/x")).isNull();
        assertThat(image.tree().resolve("lib/x")).isEqualTo("usr/lib/x");
        assertThat(seen(image.recoverable())).containsExactly("0 old");
    }

    @Test
    void aFileWrittenBelowALinkOfALowerLayerIsFound() throws IOException {
        MergedImage image =
                merge(
                        new TarBuilder().directory("usr/lib").symlink("lib", "usr/lib"),
                        new TarBuilder().file("lib/y", "y"));

        assertThat(seen(image.live())).containsExactly("1 y");
        assertThat(image.tree().resolve("lib/y")).isEqualTo("lib/y");
    }

    @Test
    void aHardLinkKeepsDeletedContentAlive() throws IOException {
        MergedImage image =
                merge(
                        new TarBuilder().file("a.txt", "kept").file("b.txt", "gone"),
                        new TarBuilder().hardlink("c.txt", "a.txt").file(".wh.b.txt", ""),
                        new TarBuilder().file(".wh.a.txt", ""));

        assertThat(seen(image.live())).containsExactly("0 kept");
        assertThat(seen(image.recoverable())).containsExactly("0 gone");
    }

    @Test
    void resolvesLinksInsideTheRoot() throws IOException {
        MergedImage image =
                merge(
                        new TarBuilder()
                                .file("etc/real", "x")
                                .symlink("etc/up", "../../../../etc/real")
                                .symlink("abs", "/etc/up")
                                .symlink("dir", "etc")
                                .symlink("dangling", "nowhere")
                                .symlink("a", "b")
                                .symlink("b", "a"));

        FileTree tree = image.tree();
        assertThat(tree.resolve("etc/real")).isEqualTo("etc/real");
        assertThat(tree.resolve("abs")).isEqualTo("etc/real");
        assertThat(tree.resolve("dir/real")).isEqualTo("etc/real");
        assertThat(tree.resolve("dangling")).isNull();
        assertThat(tree.resolve("a")).isNull();
        assertThat(tree.resolve("b/c")).isNull();
        assertThat(tree.resolve("etc/real/x")).isNull();
        assertThat(tree.resolve("missing")).isNull();
        assertThat(tree.resolve("")).isEmpty();
    }

    @Test
    void findsWhereStatedPathsReallyLie() throws IOException {
        FileTree tree =
                merge(
                                new TarBuilder()
                                        .directory("usr/lib")
                                        .directory("usr/lib/x")
                                        .symlink("lib", "usr/lib")
                                        .symlink("usr/lib/x/up", "..")
                                        .symlink("loop", "loop"),
                                new TarBuilder().symlink("usr/lib/y", "/lib/x/up"))
                        .tree();

        assertThat(tree.real("usr/lib/x/f")).isEqualTo("usr/lib/x/f");
        assertThat(tree.real("lib/x/f")).isEqualTo("usr/lib/x/f");
        assertThat(tree.real("lib/y/x/f")).isEqualTo("usr/lib/x/f");
        assertThat(tree.real("lib/./x//../f")).isEqualTo("usr/lib/f");
        assertThat(tree.real("lib")).as("a link at the end").isEqualTo("lib");
        assertThat(tree.real("loop/f")).isEqualTo("loop/f");
        assertThat(tree.real("no/where/f")).isEqualTo("no/where/f");
        assertThat(tree.real("/f")).isEqualTo("f");
        String deep = "lib/".repeat(50_000) + "f";
        assertThat(tree.real(deep)).isEqualTo(deep);
    }

    @Test
    void doesNotFollowMoreThanFortyLinks() throws IOException {
        TarBuilder tar = new TarBuilder().file("end", "x").symlink("l0", "end");
        for (int i = 1; i <= 40; i++) {
            tar.symlink("l" + i, "l" + (i - 1));
        }
        FileTree tree = merge(tar).tree();

        assertThat(tree.resolve("l39")).isEqualTo("end");
        assertThat(tree.resolve("l40")).isNull();
    }

    @Test
    void mergesGapsSortedAndOnce() throws IOException {
        LayerFacts facts = Reading.read(new TarBuilder().file("../x", "x").build());

        MergedImage image = LayerMerge.of(List.of(facts, facts));

        assertThat(image.gaps()).hasSize(1);
        assertThat(image.layers()).hasSize(2);
    }
}
