package dev.lazaret.inventory.executable;

import dev.lazaret.base.MalformedException;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The one door to the readers: what programs does this file hold? */
public final class Executables {

    private Executables() {}

    /**
     * Reads the headers of an ELF, PE or Mach-O file.
     *
     * @return one program; several for a universal Mach-O file; none when the first bytes say it is
     *     something else
     * @throws MalformedException if the headers contradict their format
     */
    public static List<Executable> read(MemorySegment segment) throws MalformedException {
        Bytes file = Bytes.of(segment, ByteOrder.LITTLE_ENDIAN);
        if (ElfReader.claims(file)) {
            return List.of(ElfReader.read(file));
        }
        if (PeReader.claims(file)) {
            return List.of(PeReader.read(file));
        }
        if (MachOReader.claims(file)) {
            return List.of(MachOReader.read(file));
        }
        return FatMachO.claims(file) ? fat(file) : List.of();
    }

    private static List<Executable> fat(Bytes file) throws MalformedException {
        List<Executable> parts = new ArrayList<>();
        for (Bytes part : FatMachO.parts(file)) {
            if (MachOReader.claims(part)) {
                parts.add(MachOReader.read(part));
            }
        }
        return parts;
    }
}
