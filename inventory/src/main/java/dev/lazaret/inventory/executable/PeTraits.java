package dev.lazaret.inventory.executable;

import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.ExecutableTraits.Relro;
import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.PeFile.Directory;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Hardening facts of a PE program, from its optional header and load configuration. */
final class PeTraits {

    private static final int DYNAMIC_BASE = 0x40;
    private static final int NX_COMPATIBLE = 0x100;
    private static final int IMPORT_BYTES = 20;
    private static final int IMPORTS_MAX = 512;
    private static final int NAME_BYTES_MAX = 255;

    private PeTraits() {}

    /** The facts of a program, null for a library. */
    static @Nullable ExecutableTraits of(PeFile pe) throws MalformedException {
        if (pe.library()) {
            return null;
        }
        return new ExecutableTraits(
                "pe",
                (pe.dllCharacteristics() & DYNAMIC_BASE) != 0,
                Relro.NONE,
                (pe.dllCharacteristics() & NX_COMPATIBLE) != 0,
                cookie(pe),
                pe.symbols() == 0,
                "",
                imports(pe));
    }

    /** The load configuration points to the security cookie of {@code /GS}. */
    private static boolean cookie(PeFile pe) throws MalformedException {
        Directory place = directory(pe, PeFile.LOAD_CONFIGURATION);
        int offset = pe.wide() ? 88 : 60;
        int end = offset + (pe.wide() ? 8 : 4);
        return place.size() >= end
                && pe.at(pe.imageBase() + place.address(), end).word(offset, pe.wide()) != 0;
    }

    private static List<String> imports(PeFile pe) throws MalformedException {
        Directory place = directory(pe, PeFile.IMPORTS);
        List<String> names = new ArrayList<>();
        long count = Math.min(IMPORTS_MAX, place.size() / IMPORT_BYTES);
        for (long i = 0; i < count; i++) {
            Bytes row = pe.at(pe.imageBase() + place.address() + i * IMPORT_BYTES, IMPORT_BYTES);
            long name = row.u32(12);
            if (name == 0) {
                break;
            }
            names.add(textAt(pe, pe.imageBase() + name));
        }
        return names;
    }

    private static String textAt(PeFile pe, long address) throws MalformedException {
        for (Section section : pe.sections()) {
            long offset = address - section.address();
            if (section.content().contains(offset, 1)) {
                return section.content().text(offset, NAME_BYTES_MAX);
            }
        }
        throw new MalformedException(
                "an imported library's name at 0x%x lies outside the file".formatted(address));
    }

    private static Directory directory(PeFile pe, int index) {
        return index < pe.directories().size() ? pe.directories().get(index) : new Directory(0, 0);
    }
}
