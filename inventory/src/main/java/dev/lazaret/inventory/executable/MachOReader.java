package dev.lazaret.inventory.executable;

import dev.lazaret.base.MalformedException;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the load commands of a Mach-O file, 32 or 64 bit, either byte order (Apple, {@code
 * mach-o/loader.h}). Sections are named {@code SEGMENT,section}.
 */
final class MachOReader {

    private static final int COMMANDS_MAX = 65_536;
    private static final int SEGMENT = 1;
    private static final int SEGMENT_64 = 0x19;
    private static final int WRITE = 2;
    private static final int EXECUTE = 4;

    private final Bytes file;
    private final boolean wide;
    private final List<Section> sections = new ArrayList<>();
    private final List<Section> mapped = new ArrayList<>();

    private MachOReader(Bytes file, boolean wide) {
        this.file = file;
        this.wide = wide;
    }

    static boolean claims(Bytes file) throws MalformedException {
        if (file.size() < 4) {
            return false;
        }
        long magic = file.in(ByteOrder.BIG_ENDIAN).u32(0);
        return isMagic(magic) || isMagic(Integer.toUnsignedLong(Integer.reverseBytes((int) magic)));
    }

    private static boolean isMagic(long magic) {
        return magic == 0xFEEDFACEL || magic == 0xFEEDFACFL;
    }

    static MachOFile read(Bytes anyOrder) throws MalformedException {
        Bytes big = anyOrder.in(ByteOrder.BIG_ENDIAN);
        Bytes file = isMagic(big.u32(0)) ? big : anyOrder.in(ByteOrder.LITTLE_ENDIAN);
        MachOReader reader = new MachOReader(file, file.u32(0) == 0xFEEDFACFL);
        reader.readCommands();
        return new MachOFile(file, reader.wide, reader.sections, reader.mapped);
    }

    private void readCommands() throws MalformedException {
        long count = file.u32(16);
        if (count > COMMANDS_MAX) {
            throw new MalformedException(count + " Mach-O load commands make no sense");
        }
        Bytes commands = file.slice(wide ? 32 : 28, file.u32(20));
        long at = 0;
        for (long i = 0; i < count; i++) {
            long size = commands.u32(at + 4);
            if (size < 8) {
                throw new MalformedException(
                        "Mach-O load command %d has %d bytes".formatted(i, size));
            }
            Bytes command = commands.slice(at, size);
            long kind = command.u32(0);
            if (kind == SEGMENT || kind == SEGMENT_64) {
                readSegment(command, kind == SEGMENT_64);
            }
            at += size;
        }
    }

    private void readSegment(Bytes command, boolean wideCommand) throws MalformedException {
        int protection = (int) command.u32(wideCommand ? 60 : 44);
        long offset = command.word(wideCommand ? 40 : 32, wideCommand);
        long size = command.word(wideCommand ? 48 : 36, wideCommand);
        mapped.add(part("", command.word(24, wideCommand), file.clip(offset, size), protection));
        long count = command.u32(wideCommand ? 64 : 48);
        int first = wideCommand ? 72 : 56;
        int entry = wideCommand ? 80 : 68;
        Bytes table = command.slice(first, command.size() - first);
        if (count > table.size() / entry) {
            throw new MalformedException(count + " Mach-O sections do not fit their load command");
        }
        for (long i = 0; i < count; i++) {
            readSection(table.slice(i * entry, entry), wideCommand, protection);
        }
    }

    private void readSection(Bytes row, boolean wideRow, int protection) throws MalformedException {
        String name = row.slice(16, 16).text(0, 16) + "," + row.slice(0, 16).text(0, 16);
        long size = row.word(wideRow ? 40 : 36, wideRow);
        long offset = row.u32(wideRow ? 48 : 40);
        int kind = (int) row.u32(wideRow ? 64 : 56) & 0xFF;
        // S_ZEROFILL, S_GB_ZEROFILL and S_THREAD_LOCAL_ZEROFILL have no bytes in the file
        boolean zeroes = kind == 1 || kind == 12 || kind == 18;
        Bytes content = zeroes || offset == 0 ? file.clip(0, 0) : file.clip(offset, size);
        // __TEXT holds constants beside code: only the code itself is no place for them
        boolean code = name.endsWith(",__text");
        sections.add(
                new Section(
                        name,
                        row.word(32, wideRow),
                        content,
                        (protection & WRITE) != 0,
                        code,
                        true));
    }

    private static Section part(String name, long address, Bytes content, int protection) {
        return new Section(
                name,
                address,
                content,
                (protection & WRITE) != 0,
                (protection & EXECUTE) != 0,
                true);
    }
}
