package dev.lazaret.inventory.executable;

import dev.lazaret.base.MalformedException;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a universal ("fat") Mach-O file, always big-endian (Apple, {@code mach-o/fat.h}).
 * Its magic is also that of Java class files, whose version stands where the number of parts would:
 * no class file version is as small as a sensible number of parts.
 */
final class FatMachO {

    private static final int PARTS_MAX = 30;

    private FatMachO() {}

    static boolean claims(Bytes anyOrder) throws MalformedException {
        Bytes file = anyOrder.in(ByteOrder.BIG_ENDIAN);
        if (file.size() < 8) {
            return false;
        }
        long magic = file.u32(0);
        return (magic == 0xCAFEBABEL || magic == 0xCAFEBABFL) && file.u32(4) <= PARTS_MAX;
    }

    static List<Bytes> parts(Bytes anyOrder) throws MalformedException {
        Bytes file = anyOrder.in(ByteOrder.BIG_ENDIAN);
        boolean wide = file.u32(0) == 0xCAFEBABFL;
        int entry = wide ? 32 : 20;
        long count = file.u32(4);
        List<Bytes> parts = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            Bytes row = file.slice(8 + i * entry, entry);
            parts.add(file.slice(row.word(8, wide), row.word(wide ? 16 : 12, wide)));
        }
        return parts;
    }
}
