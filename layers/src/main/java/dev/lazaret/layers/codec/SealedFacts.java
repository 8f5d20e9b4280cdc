package dev.lazaret.layers.codec;

import dev.lazaret.base.MalformedException;
import dev.lazaret.layers.CorruptFactsException;
import dev.lazaret.layers.GrowingBytes;
import dev.lazaret.layers.VarInts;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * Facts as bytes for caches: a mark that names the form, what was written, CRC-32C of both. The
 * same facts give the same bytes.
 */
public final class SealedFacts {

    private static final int CHECKSUM = 4;

    private SealedFacts() {}

    /**
     * What was written, sealed.
     *
     * @param mark ASCII, another one for every form and version
     */
    public static byte[] write(String mark, Consumer<FactWriter> facts) {
        GrowingBytes out = new GrowingBytes(1 << 14);
        byte[] start = mark.getBytes(StandardCharsets.US_ASCII);
        out.put(start, 0, start.length);
        facts.accept(new FactWriter(out));
        out.putIntLittleEndian(checksum(out.array(), out.size()));
        return out.toArray();
    }

    /**
     * Reads what {@link #write} wrote; the array must not change afterwards.
     *
     * @throws MalformedException if the bytes are of another form or version, damaged or made up
     */
    public static <T> T read(String mark, byte[] bytes, Function<FactReader, T> facts)
            throws MalformedException {
        int end = bytes.length - CHECKSUM;
        byte[] start = mark.getBytes(StandardCharsets.US_ASCII);
        if (end < start.length || !Arrays.equals(bytes, 0, start.length, start, 0, start.length)) {
            throw new MalformedException("cached facts are of another version or no facts at all");
        }
        if (checksum(bytes, end) != littleEndian(bytes, end)) {
            throw new MalformedException("cached facts are damaged: their checksum is wrong");
        }
        try {
            return facts.apply(new FactReader(new VarInts(bytes, start.length, end)));
        } catch (CorruptFactsException | IllegalArgumentException | DateTimeException e) {
            throw new MalformedException("cached facts contradict themselves", e);
        }
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
