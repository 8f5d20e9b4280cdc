package dev.lazaret.inventory.binary;

import dev.lazaret.inventory.executable.Bytes;
import dev.lazaret.inventory.executable.ElfFile;
import dev.lazaret.inventory.executable.Executable;
import dev.lazaret.inventory.executable.MachOFile;
import dev.lazaret.inventory.executable.Needle;
import dev.lazaret.inventory.executable.PeFile;

/** Recognises programs that unpack themselves when they start. */
final class Packing {

    private static final Needle UPX = Needle.of("UPX!");

    /** UPX keeps its mark right behind the program headers, which are few. */
    private static final int MARK_BYTES_MAX = 1_024;

    private Packing() {}

    /** Name of the packer, empty when there is none. */
    static String of(Executable executable) {
        boolean upx =
                switch (executable) {
                    case ElfFile elf -> elf.sections().isEmpty() && marked(elf.file());
                    case PeFile pe -> pe.section("UPX0") != null && pe.section("UPX1") != null;
                    case MachOFile macho -> marked(macho.file());
                };
        return upx ? "UPX" : "";
    }

    private static boolean marked(Bytes file) {
        return UPX.in(file.clip(0, MARK_BYTES_MAX), 0) >= 0;
    }
}
