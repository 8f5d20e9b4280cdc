package dev.lazaret.layers;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Gap;

import java.util.List;

/**
 * All that one layer says: a pure function of its diffID and the examiners, so it is cached whole.
 *
 * @param diffId verified digest of the uncompressed tar
 * @param bytes uncompressed size of the tar
 * @param files every path it writes and every whiteout, in path order
 * @param observations in path order, then examiner, then as added
 * @param gaps what could not be looked at; places carry this layer's diffID
 */
public record LayerFacts(
        Digest diffId,
        long bytes,
        FileTable files,
        List<Observation> observations,
        List<Gap> gaps) {

    public LayerFacts {
        observations = List.copyOf(observations);
        gaps = List.copyOf(gaps);
    }
}
