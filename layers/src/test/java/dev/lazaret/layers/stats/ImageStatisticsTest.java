package dev.lazaret.layers.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.layers.FileTable;
import dev.lazaret.layers.Reading;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class ImageStatisticsTest {

    private static TarBuilder tar() {
        return new TarBuilder();
    }

    private static ImageStatistics of(TarBuilder... layers) throws IOException {
        return of(10, layers);
    }

    private static ImageStatistics of(int listMax, TarBuilder... layers) throws IOException {
        List<FileTable> tables = new ArrayList<>();
        for (TarBuilder layer : layers) {
            tables.add(Reading.read(layer.build()).files());
        }
        return ImageStatistics.of(tables, listMax);
    }

    private static byte[] bytes(int count) {
        return new byte[count];
    }

    /**
     * The layers that Dive's test Dockerfile makes with BuildKit, on a base of our own; counts and
     * bytes are those of Dive's cli_build_test.snap.
     */
    @Test
    void countsAsDiveDoesWhatBuildKitWrites() throws IOException {
        byte[] text = bytes(17);
        ImageStatistics statistics =
                of(
                        tar().directory("bin")
                                .file("bin/busybox", bytes(1000))
                                .directory("etc")
                                .file("etc/group", bytes(0))
                                .directory("root"),
                        tar().file("somefile.txt", text),
                        tar().directory("etc")
                                .directory("root")
                                .directory("root/example")
                                .directory("root/example/really")
                                .directory("root/example/really/nested"),
                        tar().directory("etc").file("root/example/somefile1.txt", text),
                        tar().directory("etc").file("root/example/somefile1.txt", text),
                        tar().directory("etc").file("root/example/somefile2.txt", text),
                        tar().directory("etc").file("root/example/somefile3.txt", text),
                        tar().directory("etc")
                                .directory("root")
                                .directory("root/example")
                                .file("root/example/.wh.somefile3.txt", "")
                                .file("root/saved.txt", text),
                        tar().directory("etc").file("root/.saved.txt", text),
                        tar().directory("etc").file("root/saved.txt", text),
                        tar().directory("etc").directory("root"),
                        tar().directory("etc").directory("root").file("root/.wh.example", ""),
                        tar().directory("root").file("root/saved.txt", bytes(46)));

        assertThat(statistics.wastedBytes()).isEqualTo(131);
        assertThat(statistics.userBytes()).isEqualTo(182);
        assertThat(statistics.mostWasted())
                .containsExactly(
                        new WastedPath("root/saved.txt", 3, 80),
                        new WastedPath("root/example/somefile1.txt", 2, 34),
                        new WastedPath("root/example/somefile3.txt", 2, 17),
                        new WastedPath("etc", 10, 0),
                        new WastedPath("root", 2, 0));
        // the removed directory has one copy: the 34 bytes that went with it
        assertThat(statistics.efficiency()).isEqualTo((1000 + 5 * 17 + 34) / 1216.0);
    }

    /** TestEfficiency of Dive: directories that no archive states weigh nothing when removed. */
    @Test
    void aRemovedDirectoryThatNoLayerStatesWeighsNothing() throws IOException {
        ImageStatistics statistics =
                of(
                        tar().file("etc/nginx/nginx.conf", bytes(2000))
                                .file("etc/nginx/public", bytes(3000)),
                        tar().file("etc/nginx/nginx.conf", bytes(5000))
                                .file("etc/athing", bytes(10000)),
                        tar().file("etc/.wh.nginx", ""));

        assertThat(statistics.efficiency()).isEqualTo(0.75);
        assertThat(statistics.mostWasted())
                .containsExactly(new WastedPath("etc/nginx/nginx.conf", 2, 7000));
    }

    @Test
    void aRemovedDirectoryWeighsWhatGoesWithIt() throws IOException {
        ImageStatistics statistics =
                of(
                        tar().directory("a")
                                .directory("a/b")
                                .file("a/b/x", bytes(10))
                                .file("a/y", bytes(5))
                                .file("a-z", bytes(3)),
                        tar().directory("a").file("a/.wh.y", ""),
                        tar().file(".wh.a", ""),
                        tar().directory("a").file("a/y", bytes(7)));

        // y: 5, removed alone (0), again 7; a: what was left of it, 10; x: 10, one copy; a-z: 3
        assertThat(statistics.mostWasted()).containsExactly(new WastedPath("a/y", 3, 12));
        assertThat(statistics.efficiency()).isEqualTo((10 + 10 + 3) / (10 + 10 + 3 + 12.0));
        assertThat(statistics.layers().get(1).removed()).isEqualTo(1);
        assertThat(statistics.layers().get(2).removed()).isEqualTo(3);
        assertThat(statistics.hiddenBytes()).isEqualTo(15);
        assertThat(statistics.mostHidden())
                .extracting(
                        file -> file.entry().path(),
                        HiddenFile::layer,
                        HiddenFile::hiddenBy,
                        HiddenFile::how)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a/b/x", 0, 2, Change.REMOVED),
                        org.assertj.core.groups.Tuple.tuple("a/y", 0, 1, Change.REMOVED));
    }

    @Test
    void countsWhatEachLayerAddsChangesAndRemoves() throws IOException {
        ImageStatistics statistics =
                of(
                        tar().directory("d").file("d/one", bytes(1)).file("d/two", bytes(2)),
                        tar().directory("d")
                                .file("d/one", bytes(3))
                                .file("d/.wh.two", "")
                                .file("new", bytes(4)),
                        tar().header("d/", 0777, 0, '5', ""));

        assertThat(statistics.layers())
                .containsExactly(
                        new LayerStatistics(3, 3, 3, 0, 0, 3, 3),
                        new LayerStatistics(7, 3, 1, 1, 1, 3, 0),
                        new LayerStatistics(0, 1, 0, 1, 0, 0, 0));
        assertThat(statistics.wastedBytes()).isEqualTo(6);
        assertThat(statistics.hiddenBytes()).isEqualTo(3);
    }

    @Test
    void anOpaqueDirectoryHidesThoughDiveDoesNotSeeIt() throws IOException {
        ImageStatistics statistics =
                of(
                        tar().directory("d").file("d/old", bytes(100)),
                        tar().directory("d").file("d/.wh..wh..opq", "").file("d/new", bytes(1)));

        assertThat(statistics.wastedBytes()).isZero();
        assertThat(statistics.efficiency()).isEqualTo(1);
        assertThat(statistics.layers().get(0).hiddenBytes()).isEqualTo(100);
        assertThat(statistics.layers().get(1).removed()).isEqualTo(1);
    }

    @Test
    void aFileInPlaceOfADirectoryHidesWhatLayThere() throws IOException {
        ImageStatistics statistics =
                of(tar().directory("d").file("d/x", bytes(9)), tar().symlink("d", "elsewhere"));

        assertThat(statistics.layers().get(1)).isEqualTo(new LayerStatistics(0, 1, 0, 1, 1, 0, 0));
        assertThat(statistics.hiddenBytes()).isEqualTo(9);
    }

    @Test
    void aRemovalOfNothingIsNotCounted() throws IOException {
        ImageStatistics statistics =
                of(
                        tar().file(".wh.ghost", "").file("a", bytes(1)),
                        tar().file(".wh.ghost", "").file("z", bytes(2)),
                        tar().file(".wh.ghost", ""));

        assertThat(statistics.wastedPaths()).isZero();
        assertThat(statistics.efficiency()).isEqualTo(1);
        assertThat(statistics.layers()).extracting(LayerStatistics::removed).containsOnly(0);
    }

    @Test
    void anImageWithoutLayersOrContentIsEfficient() throws IOException {
        assertThat(of().efficiency()).isEqualTo(1);
        ImageStatistics empty = of(tar().file("nothing", ""));
        assertThat(empty.efficiency()).isEqualTo(1);
        assertThat(empty.userWastedRatio()).isNaN();
    }

    @Test
    void namesTheWorstOnlyButCountsAll() throws IOException {
        TarBuilder layer = tar();
        for (int i = 1; i <= 20; i++) {
            layer.file("f" + i, bytes(i));
        }
        ImageStatistics statistics = of(2, layer, layer);

        assertThat(statistics.wastedPaths()).isEqualTo(20);
        assertThat(statistics.wastedBytes()).isEqualTo(2 * 210);
        assertThat(statistics.mostWasted())
                .containsExactly(new WastedPath("f20", 2, 40), new WastedPath("f19", 2, 38));
        assertThat(statistics.hiddenFiles()).isEqualTo(20);
        assertThat(statistics.mostHidden()).hasSize(2);
    }
}
