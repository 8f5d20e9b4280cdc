package dev.lazaret.explorer.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.explorer.SampleImage;
import dev.lazaret.layers.LayerFacts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;

class ComparisonTest {

    private FileNodes nodes;

    @BeforeEach
    void read() throws IOException {
        nodes =
                FileNodes.of(
                        SampleImage.explored().merged().layers().stream()
                                .map(LayerFacts::files)
                                .toList());
    }

    @Test
    void comparesTheLowestLayerWithItself() {
        Comparison lowest = Comparison.of(nodes, 0, Comparing.LAYER_BELOW);
        assertThat(lowest.change(nodes.find("bin/su"))).isEqualTo(Change.UNMODIFIED);
        assertThat(lowest.change(nodes.find("usr/bin/curl"))).isEqualTo(Change.ABSENT);
    }

    @Test
    void saysWhatALayerAdded() {
        Comparison second = Comparison.of(nodes, 1, Comparing.LAYER_BELOW);
        assertThat(second.change(nodes.find("usr/bin/curl"))).isEqualTo(Change.ADDED);
        assertThat(second.change(nodes.find("usr/bin"))).isEqualTo(Change.ADDED);
        assertThat(second.change(nodes.find("usr"))).isEqualTo(Change.MODIFIED);
        assertThat(second.change(nodes.find("etc/passwd"))).isEqualTo(Change.MODIFIED);
        assertThat(second.change(nodes.find("bin"))).isEqualTo(Change.UNMODIFIED);
    }

    @Test
    void saysWhatALayerRemovedAndWithItAllBelow() {
        Comparison last = Comparison.of(nodes, 3, Comparing.LAYER_BELOW);
        assertThat(last.change(nodes.find("var/cache"))).isEqualTo(Change.REMOVED);
        assertThat(last.change(nodes.find("var/cache/pkgcache.bin"))).isEqualTo(Change.REMOVED);
        assertThat(last.change(nodes.find("app/.env"))).isEqualTo(Change.REMOVED);
        assertThat(last.layer(nodes.find("app/.env"))).isEqualTo(2);
        assertThat(last.change(nodes.find("app/app.jar"))).isEqualTo(Change.UNMODIFIED);
        assertThat(last.change(nodes.find("app"))).isEqualTo(Change.MODIFIED);
    }

    @Test
    void comparesWithTheLowestLayerWhenAskedTo() {
        Comparison all = Comparison.of(nodes, 3, Comparing.LOWEST_LAYER);
        assertThat(all.change(nodes.find("app/app.jar"))).isEqualTo(Change.ADDED);
        assertThat(all.change(nodes.find("etc/passwd"))).isEqualTo(Change.MODIFIED);
        assertThat(all.change(nodes.find("app/.env"))).isEqualTo(Change.ABSENT);
    }

    @Test
    void countsTheBytesOfADirectoryWithoutWhatIsRemoved() {
        Comparison second = Comparison.of(nodes, 1, Comparing.LAYER_BELOW);
        assertThat(second.bytes(nodes.find("usr"))).isEqualTo(121_280 + 260_328);
        assertThat(second.bytes(nodes.find("var"))).isEqualTo(16 + 1_500_000);
        Comparison last = Comparison.of(nodes, 3, Comparing.LAYER_BELOW);
        assertThat(last.bytes(nodes.find("var"))).isEqualTo(16);
        assertThat(last.bytes(nodes.find("var/cache"))).isEqualTo(1_500_000);
    }

    @Test
    void knowsPrivilegedProgramsAndDirectories() {
        Comparison last = Comparison.of(nodes, 3, Comparing.LAYER_BELOW);
        assertThat(last.privileged(nodes.find("bin/su"))).isTrue();
        assertThat(last.privileged(nodes.find("bin/sh"))).isFalse();
        assertThat(last.directory(nodes.find("usr"))).isTrue();
        assertThat(last.directory(nodes.find("bin/bash"))).isFalse();
    }
}
