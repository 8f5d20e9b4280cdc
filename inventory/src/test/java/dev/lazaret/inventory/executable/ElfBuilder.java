package dev.lazaret.inventory.executable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Builds small ELF files: contents one after the other, then the section header table. */
public final class ElfBuilder {

    private static final int START = 0x1000;
    private static final long BASE = 0x400000;

    private final boolean wide;
    private final ByteOrder order;
    private final List<Part> parts = new ArrayList<>();
    private int type = ElfFile.DYN;
    private int end = START;

    private record Part(
            int segment, int flags, String section, int sectionFlags, int at, ByteBuffer content) {}

    private ElfBuilder(boolean wide, ByteOrder order) {
        this.wide = wide;
        this.order = order;
    }

    /** A 64-bit little-endian shared object. */
    public static ElfBuilder elf64() {
        return new ElfBuilder(true, ByteOrder.LITTLE_ENDIAN);
    }

    /** A 32-bit big-endian shared object. */
    public static ElfBuilder elf32Big() {
        return new ElfBuilder(false, ByteOrder.BIG_ENDIAN);
    }

    public ElfBuilder type(int value) {
        type = value;
        return this;
    }

    /** A program header with content. */
    public ElfBuilder segment(int kind, int flags, byte[] content) {
        return part(kind, flags, "", 0, content);
    }

    /** A section with content, mapped read-only. */
    public ElfBuilder section(String name, byte[] content) {
        return part(-1, 0, name, 2, content);
    }

    /** A section with text, mapped read-only. */
    public ElfBuilder section(String name, String latin1) {
        return section(name, latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The dynamic section's tag and value pairs, and strings mapped at the address it returns. */
    public ElfBuilder dynamic(long[] pairs, String strings) {
        byte[] text = strings.getBytes(StandardCharsets.ISO_8859_1);
        long address = address();
        part(ElfFile.LOAD, 4, "", 0, text);
        int word = wide ? 8 : 4;
        ByteBuffer table = ByteBuffer.allocate((pairs.length + 6) * word).order(order);
        put(table, 5, address, 10, text.length);
        for (long value : pairs) {
            put(table, value);
        }
        return part(ElfFile.DYNAMIC, 6, "", 0, table.array());
    }

    /** Where the next part will be mapped. */
    public long address() {
        return BASE + end;
    }

    private void put(ByteBuffer buffer, long... values) {
        for (long value : values) {
            if (wide) {
                buffer.putLong(value);
            } else {
                buffer.putInt((int) value);
            }
        }
    }

    private ElfBuilder part(
            int segment, int flags, String section, int sectionFlags, byte[] content) {
        parts.add(
                new Part(
                        segment,
                        flags,
                        section,
                        sectionFlags,
                        end,
                        ByteBuffer.wrap(content.clone())));
        end = (end + content.length + 15) & ~15;
        return this;
    }

    public byte[] build() {
        List<Part> segments = parts.stream().filter(p -> p.segment() >= 0).toList();
        List<Part> sections = parts.stream().filter(p -> p.segment() < 0).toList();
        StringBuilder names = new StringBuilder("\0");
        List<Integer> nameAt = new ArrayList<>();
        for (Part part : sections) {
            nameAt.add(names.length());
            names.append(part.section()).append('\0');
        }
        int namesAt = end;
        int tableAt = (end + names.length() + 15) & ~15;
        int entry = wide ? 64 : 40;
        int count = sections.isEmpty() ? 0 : sections.size() + 2;
        ByteBuffer out = ByteBuffer.allocate(tableAt + entry * count).order(order);
        header(out, segments.size(), count == 0 ? 0 : tableAt, count);
        out.position(wide ? 64 : 52);
        segments.forEach(part -> programHeader(out, part));
        parts.forEach(part -> out.put(part.at(), part.content(), 0, part.content().capacity()));
        out.put(namesAt, names.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (count > 0) {
            out.position(tableAt + entry);
            for (int i = 0; i < sections.size(); i++) {
                Part part = sections.get(i);
                sectionHeader(
                        out,
                        nameAt.get(i),
                        part.sectionFlags(),
                        part.at(),
                        part.content().capacity());
            }
            sectionHeader(out, 0, 0, namesAt, names.length());
        }
        return out.array();
    }

    private void header(ByteBuffer out, int segments, int tableAt, int count) {
        out.put(new byte[] {0x7F, 'E', 'L', 'F', (byte) (wide ? 2 : 1)});
        out.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 2)).put((byte) 1);
        out.position(16).putShort((short) type).putShort((short) 62).putInt(1);
        put(out, 0, wide ? 64 : 52, tableAt);
        out.putInt(0).putShort((short) (wide ? 64 : 52));
        out.putShort((short) (wide ? 56 : 32)).putShort((short) segments);
        out.putShort((short) (wide ? 64 : 40)).putShort((short) count);
        out.putShort((short) (count - 1));
    }

    private void programHeader(ByteBuffer out, Part part) {
        out.putInt(part.segment());
        if (wide) {
            out.putInt(part.flags());
        }
        put(out, part.at(), BASE + part.at(), BASE + part.at());
        put(out, part.content().capacity(), part.content().capacity());
        if (!wide) {
            out.putInt(part.flags());
        }
        put(out, 8);
    }

    private void sectionHeader(ByteBuffer out, int name, int flags, int at, int size) {
        out.putInt(name).putInt(1);
        put(out, flags, BASE + at, at, size);
        out.putInt(0).putInt(0);
        put(out, 1, 0);
    }
}
