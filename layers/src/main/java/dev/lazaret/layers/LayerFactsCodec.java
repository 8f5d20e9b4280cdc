package dev.lazaret.layers;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Gap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Facts of one layer as bytes, for caches. Observations are read at once, the file table stays
 * packed and is read where it is asked, so that a cached layer costs next to nothing.
 *
 * <p>Form: {@code LZLF}, a version byte, observations and gaps, four packed path tables, CRC-32C of
 * everything before it. The same facts give the same bytes.
 */
public final class LayerFactsCodec {

    private static final byte[] MAGIC = "LZLF\1".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUM = 4;

    private LayerFactsCodec() {}

    /** The facts as bytes. */
    public static byte[] encode(LayerFacts facts) {
        PackedFileTable table = packed(facts.files());
        GrowingBytes out = new GrowingBytes(1 << 14);
        out.put(MAGIC, 0, MAGIC.length);
        FactWriter to = new FactWriter(out);
        to.digest(facts.diffId()).number(facts.bytes());
        to.count(facts.observations().size());
        for (Observation observation : facts.observations()) {
            to.text(observation.path()).text(observation.examiner());
            FactCodec.write(observation.fact(), to);
        }
        to.count(facts.gaps().size());
        for (Gap gap : facts.gaps()) {
            to.name(gap.kind()).location(gap.place()).text(gap.reason()).text(gap.remedy());
        }
        for (PackedPaths paths : table.parts()) {
            to.count(paths.count()).count(paths.rowBytes());
            out.put(paths.array(), paths.start(), paths.totalBytes());
        }
        out.putIntLittleEndian(checksum(out.array(), out.size()));
        return out.toArray();
    }

    /**
     * Reads what {@link #encode} wrote; the array must not change afterwards.
     *
     * @throws MalformedException if the bytes are of another version, damaged or made up
     */
    public static LayerFacts decode(byte[] bytes) throws MalformedException {
        int end = bytes.length - CHECKSUM;
        if (end < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new MalformedException("cached facts are of another version or no facts at all");
        }
        if (checksum(bytes, end) != littleEndian(bytes, end)) {
            throw new MalformedException("cached facts are damaged: their checksum is wrong");
        }
        try {
            return read(bytes, new VarInts(bytes, MAGIC.length, end));
        } catch (CorruptTableException | IllegalArgumentException e) {
            throw new MalformedException("cached facts contradict themselves", e);
        }
    }

    private static LayerFacts read(byte[] bytes, VarInts in) throws MalformedException {
        FactReader from = new FactReader(in);
        Digest diffId = Digest.parse(from.text());
        long tarBytes = from.number();
        int observationCount = from.count();
        List<Observation> observations = new ArrayList<>(observationCount);
        for (int i = 0; i < observationCount; i++) {
            observations.add(new Observation(from.text(), from.text(), FactCodec.read(from)));
        }
        int gapCount = from.count();
        List<Gap> gaps = new ArrayList<>(gapCount);
        for (int i = 0; i < gapCount; i++) {
            gaps.add(new Gap(from.name(Gap.Kind.class), from.location(), from.text(), from.text()));
        }
        PackedFileTable files =
                new PackedFileTable(
                        paths(bytes, in), paths(bytes, in), paths(bytes, in), paths(bytes, in));
        return new LayerFacts(diffId, tarBytes, files, observations, gaps);
    }

    private static PackedPaths paths(byte[] bytes, VarInts in) throws MalformedException {
        int count = in.readCount();
        int rowBytes = in.readCount();
        PackedPaths paths = new PackedPaths(bytes, in.position(), rowBytes, count);
        in.skip(paths.totalBytes());
        return paths;
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

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static int littleEndian(byte[] bytes, int at) {
        return (bytes[at] & 0xFF)
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24;
    }
}
