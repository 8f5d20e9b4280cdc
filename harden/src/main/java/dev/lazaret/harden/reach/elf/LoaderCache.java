package dev.lazaret.harden.reach.elf;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.Bytes;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /etc/ld.so.cache} as glibc writes it since 2.2 (sysdeps/generic/dl-cache.h): a magic, the
 * number of libraries, the length of the texts, then per library flags and the offsets of its name
 * and its path. An older table may stand in front of it.
 */
final class LoaderCache {

    private static final byte[] MAGIC = "glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLD_MAGIC = "ld.so-1.7.0".getBytes(StandardCharsets.US_ASCII);
    private static final int OLD_HEADER = 16;
    private static final int OLD_ENTRY = 12;
    private static final int HEADER = 48;
    private static final int ENTRY = 24;
    private static final int ENTRIES_MAX = 100_000;
    private static final int TEXT_BYTES_MAX = 4_096;

    private final Map<String, List<String>> paths;

    private LoaderCache(Map<String, List<String>> paths) {
        this.paths = paths;
    }

    static LoaderCache empty() {
        return new LoaderCache(Map.of());
    }

    /**
     * Reads the table.
     *
     * @throws MalformedException if it is none
     */
    static LoaderCache parse(MemorySegment segment) throws MalformedException {
        Bytes file = Bytes.of(segment, ByteOrder.LITTLE_ENDIAN);
        long start = 0;
        if (file.startsWith(OLD_MAGIC, 0)) {
            long end = OLD_HEADER + OLD_ENTRY * file.u32(12);
            start = (end + 7) & ~7L;
        }
        if (!file.startsWith(MAGIC, start)) {
            throw new MalformedException("the loader's cache does not start as one");
        }
        Bytes table = file.clip(start, -1);
        long count = table.u32(20);
        if (count > ENTRIES_MAX || !table.contains(HEADER, count * ENTRY)) {
            throw new MalformedException("the loader's cache claims " + count + " libraries");
        }
        Map<String, List<String>> paths = new HashMap<>();
        for (long i = 0; i < count; i++) {
            long at = HEADER + i * ENTRY;
            String name = table.text(table.u32(at + 4), TEXT_BYTES_MAX);
            String path = table.text(table.u32(at + 8), TEXT_BYTES_MAX);
            if (path.startsWith("/")) {
                paths.computeIfAbsent(name, n -> new ArrayList<>()).add(path.substring(1));
            }
        }
        return new LoaderCache(paths);
    }

    /** Where the libraries of this name are, without a leading slash, best first. */
    List<String> find(String name) {
        return paths.getOrDefault(name, List.of());
    }
}
