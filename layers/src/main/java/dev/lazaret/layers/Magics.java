package dev.lazaret.layers;

import dev.lazaret.layers.Selection.Magic;

import java.util.EnumSet;
import java.util.Set;

/** What the first bytes of a file say it is. */
final class Magics {

    /** Bytes that are enough to tell. */
    static final int HEAD = 8;

    /** A Java class file has the magic of a fat Mach-O and a version of at least this. */
    private static final int CLASS_VERSION_MIN = 45;

    private Magics() {}

    static Set<Magic> of(byte[] head, int length) {
        Set<Magic> magics = EnumSet.noneOf(Magic.class);
        if (length > 0) {
            magics.add(Magic.ANY);
        }
        if (length >= 2 && head[0] == '#' && head[1] == '!') {
            magics.add(Magic.SCRIPT);
        }
        if (length >= 2 && head[0] == 'M' && head[1] == 'Z') {
            magics.add(Magic.PE);
        }
        if (length >= 4) {
            int word = word(head, 0);
            switch (word) {
                case 0x7F454C46 -> magics.add(Magic.ELF);
                case 0x504B0304, 0x504B0506, 0x504B0708 -> magics.add(Magic.ZIP);
                case 0xFEEDFACE, 0xFEEDFACF, 0xCEFAEDFE, 0xCFFAEDFE -> magics.add(Magic.MACH_O);
                case 0xCAFEBABE, 0xCAFEBABF -> {
                    if (length >= 8
                            && Integer.compareUnsigned(word(head, 4), CLASS_VERSION_MIN) < 0) {
                        magics.add(Magic.MACH_O);
                    }
                }
                default -> {}
            }
        }
        return magics;
    }

    private static int word(byte[] head, int at) {
        return (head[at] & 0xFF) << 24
                | (head[at + 1] & 0xFF) << 16
                | (head[at + 2] & 0xFF) << 8
                | (head[at + 3] & 0xFF);
    }
}
