package dev.lazaret.inventory.binary;

import dev.lazaret.inventory.executable.ElfBuilder;
import dev.lazaret.inventory.executable.ElfFile;
import dev.lazaret.inventory.executable.MachOBuilder;
import dev.lazaret.inventory.executable.PeBuilder;
import dev.lazaret.inventory.go.BuildInfoBuilder;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Well-formed inputs that fuzzing starts from. */
final class Seeds {

    private static final String MODULES =
            "path\ta.org/b\nmod\ta.org/b\tv1.0.0\t\n=>\tc.d/e\tv1\t\n";

    private Seeds() {}

    /** Whole executables. */
    static List<byte[]> executables() {
        byte[] info = buildInfo().getFirst();
        byte[] rodata = "nginx version: nginx/1.22.1\n".getBytes(StandardCharsets.US_ASCII);
        return List.of(
                ElfBuilder.elf64()
                        .type(ElfFile.EXEC)
                        .dynamic(new long[] {1, 1, 24, 0}, "\0libc.so.6\0")
                        .section(".go.buildinfo", info)
                        .section(".rodata", rodata)
                        .build(),
                ElfBuilder.elf32Big().segment(1, 6, info).section(".rodata", rodata).build(),
                ElfBuilder.elf64()
                        .section(".dep-v0", rustLists().getFirst())
                        .section(".note.package", notes().getFirst())
                        .build(),
                PeBuilder.build(0x22, 0x140, 0, 96, new byte[256]),
                MachOBuilder.thin("__go_buildinfo", info),
                MachOBuilder.fat(MachOBuilder.thin("__data", info)));
    }

    /** Contents of {@code .go.buildinfo}. */
    static List<byte[]> buildInfo() {
        return List.of(
                BuildInfoBuilder.inline("go1.22.3", MODULES),
                BuildInfoBuilder.pointers("go1.17", MODULES, 0x401000, 8, ByteOrder.LITTLE_ENDIAN));
    }

    /** Contents of {@code .dep-v0}. */
    static List<byte[]> rustLists() {
        String json =
                "{\"packages\":[{\"name\":\"a\",\"version\":\"1.0.0\",\"source\":\"local\"}]}";
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(json.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            byte[] out = new byte[200];
            return List.of(Arrays.copyOf(out, deflater.deflate(out)));
        }
    }

    /** Contents of {@code .note.package}. */
    static List<byte[]> notes() {
        String json = "{\"type\":\"rpm\",\"os\":\"x\",\"name\":\"a\",\"version\":\"1\"}";
        return List.of(PackageNotesTest.fdo(json));
    }
}
