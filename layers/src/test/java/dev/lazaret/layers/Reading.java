package dev.lazaret.layers;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.oci.Layer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Short words for tests. */
public final class Reading {

    static final Path TEMP = Path.of(System.getProperty("java.io.tmpdir"), "lazaret-layers-test");

    private Reading() {}

    public static LayerFacts read(byte[] tar, Examiner... examiners) throws IOException {
        return read(BytesLayer.plain(tar), Limits.DEFAULT, examiners);
    }

    static LayerFacts read(Layer layer, Limits limits, Examiner... examiners) throws IOException {
        return new LayerPass(List.of(examiners), limits, TEMP).read(layer, Progress.NONE);
    }

    static List<String> paths(LayerFacts facts) {
        return StreamSupport.stream(facts.files().spliterator(), false)
                .map(FileEntry::path)
                .toList();
    }

    static List<Gap.Kind> gapKinds(LayerFacts facts) {
        return facts.gaps().stream().map(Gap::kind).toList();
    }
}
