package dev.lazaret.layers.codec;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Fact;
import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTable;
import dev.lazaret.layers.FileTableBuilder;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.Observation;
import dev.lazaret.layers.PackedFileTable;
import dev.lazaret.layers.PackedPaths;

import java.util.ArrayList;
import java.util.List;

/**
 * Facts of one layer as bytes, for caches. Observations are read at once, the file table stays
 * packed and is read where it is asked, so that a cached layer costs next to nothing.
 *
 * <p>Form: {@link SealedFacts} marked {@code LZLF} and a version byte, with observations, gaps and
 * four packed path tables.
 */
public final class LayerFactsCodec {

    private static final String MARK = "LZLF\3";

    private LayerFactsCodec() {}

    /** The facts as bytes. */
    public static byte[] encode(LayerFacts facts) {
        return SealedFacts.write(MARK, to -> write(facts, to));
    }

    /**
     * Reads what {@link #encode} wrote; the array must not change afterwards.
     *
     * @throws MalformedException if the bytes are of another version, damaged or made up
     */
    public static LayerFacts decode(byte[] bytes) throws MalformedException {
        return SealedFacts.read(MARK, bytes, LayerFactsCodec::read);
    }

    private static void write(LayerFacts facts, FactWriter to) {
        to.digest(facts.diffId()).number(facts.bytes());
        to.count(facts.observations().size());
        for (Observation observation : facts.observations()) {
            to.text(observation.path()).text(observation.examiner()).fact(observation.fact());
        }
        to.gaps(facts.gaps());
        for (PackedPaths paths : packed(facts.files()).parts()) {
            to.packed(paths);
        }
    }

    private static LayerFacts read(FactReader from) {
        Digest diffId = Digest.parse(from.text());
        long tarBytes = from.number();
        int observationCount = from.count();
        List<Observation> observations = new ArrayList<>(observationCount);
        for (int i = 0; i < observationCount; i++) {
            observations.add(new Observation(from.text(), from.text(), from.fact(Fact.class)));
        }
        List<Gap> gaps = from.gaps();
        PackedFileTable files =
                new PackedFileTable(from.packed(), from.packed(), from.packed(), from.packed());
        return new LayerFacts(diffId, tarBytes, files, observations, gaps);
    }

    private static PackedFileTable packed(FileTable table) {
        if (table instanceof PackedFileTable packed) {
            return packed;
        }
        FileTableBuilder builder = new FileTableBuilder();
        try {
            for (FileEntry entry : table) {
                builder.add(entry);
            }
            for (String path : table.whiteouts()) {
                builder.remove(path);
            }
            for (String directory : table.opaqueDirectories()) {
                builder.hideBelow(directory);
            }
        } catch (LimitExceededException e) {
            throw new IllegalArgumentException("the file table is too large to be kept", e);
        }
        return builder.build();
    }
}
