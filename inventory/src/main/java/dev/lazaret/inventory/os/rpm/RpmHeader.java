package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.MalformedException;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One package's header as rpm stores it: the number of index entries and of data bytes, the index,
 * the data; all big-endian (rpm, docs/manual/format_header.md). Region tags need no care when only
 * single values are read: their entries are indexed like the others. Where a tag comes twice, the
 * later entry (a change made at install time) is the valid one.
 */
final class RpmHeader {

    private static final int INTRO = 8;
    private static final int ENTRY = 16;
    private static final int TYPE_INT32 = 4;
    private static final int TYPE_STRING = 6;
    private static final int TYPE_STRING_ARRAY = 8;
    private static final int TYPE_I18N_STRING = 9;

    /** An index entry; the offset is checked, the count is not. */
    private record Entry(int type, int offset, int count) {}

    private final ByteBuffer data;
    private final Map<Integer, Entry> entries;

    private RpmHeader(ByteBuffer data, Map<Integer, Entry> entries) {
        this.data = data;
        this.entries = entries;
    }

    static RpmHeader parse(byte[] bytes) throws MalformedException {
        if (bytes.length < INTRO) {
            throw new MalformedException("a package header of " + bytes.length + " bytes");
        }
        ByteBuffer all = ByteBuffer.wrap(bytes);
        long count = all.getInt(0) & 0xFFFF_FFFFL;
        long dataBytes = all.getInt(4) & 0xFFFF_FFFFL;
        long dataAt = INTRO + count * ENTRY;
        if (count == 0 || dataAt + dataBytes > bytes.length) {
            throw new MalformedException(
                    "a package header of "
                            + bytes.length
                            + " bytes claims "
                            + count
                            + " entries and "
                            + dataBytes
                            + " bytes of data");
        }
        Map<Integer, Entry> entries = HashMap.newHashMap((int) Math.min(count, 256));
        for (int i = 0; i < count; i++) {
            int at = INTRO + i * ENTRY;
            long offset = all.getInt(at + 8) & 0xFFFF_FFFFL;
            if (offset < dataBytes) {
                entries.put(
                        all.getInt(at),
                        new Entry(all.getInt(at + 4), (int) offset, all.getInt(at + 12)));
            }
        }
        return new RpmHeader(all.slice((int) dataAt, (int) dataBytes), entries);
    }

    /** The first string of a tag, empty when there is none. */
    String string(int tag) throws MalformedException {
        List<String> all = strings(tag, 1);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All strings of a tag. */
    List<String> strings(int tag) throws MalformedException {
        return strings(tag, Integer.MAX_VALUE);
    }

    private List<String> strings(int tag, int max) throws MalformedException {
        Entry entry = entries.get(tag);
        if (entry == null || !isText(entry.type())) {
            return List.of();
        }
        int count = entry.type() == TYPE_STRING ? 1 : entry.count();
        List<String> found = new ArrayList<>();
        int at = entry.offset();
        for (int i = 0; i < Math.min(count, max); i++) {
            int end = at;
            while (end < data.limit() && data.get(end) != 0) {
                end++;
            }
            if (end == data.limit()) {
                throw new MalformedException(
                        "string " + i + " of tag " + tag + " runs past the header's data");
            }
            found.add(
                    new String(
                            data.array(),
                            data.arrayOffset() + at,
                            end - at,
                            StandardCharsets.UTF_8));
            at = end + 1;
        }
        return Collections.unmodifiableList(found);
    }

    /** The first number of a tag, null when there is none. */
    @Nullable Integer number(int tag) throws MalformedException {
        int[] all = numbers(tag);
        return all.length == 0 ? null : all[0];
    }

    /** All 32-bit numbers of a tag. */
    int[] numbers(int tag) throws MalformedException {
        Entry entry = entries.get(tag);
        if (entry == null || entry.type() != TYPE_INT32) {
            return new int[0];
        }
        long count = entry.count() & 0xFFFF_FFFFL;
        if (entry.offset() + 4 * count > data.limit()) {
            throw new MalformedException(
                    count + " numbers of tag " + tag + " run past the header's data");
        }
        int[] found = new int[(int) count];
        for (int i = 0; i < found.length; i++) {
            found[i] = data.getInt(entry.offset() + 4 * i);
        }
        return found;
    }

    private static boolean isText(int type) {
        return type == TYPE_STRING || type == TYPE_STRING_ARRAY || type == TYPE_I18N_STRING;
    }
}
