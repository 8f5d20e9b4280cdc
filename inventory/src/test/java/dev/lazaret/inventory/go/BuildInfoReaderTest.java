package dev.lazaret.inventory.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.ElfBuilder;
import dev.lazaret.inventory.executable.Executable;
import dev.lazaret.inventory.executable.Executables;
import dev.lazaret.inventory.executable.MachOBuilder;
import dev.lazaret.inventory.executable.PeBuilder;

import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

class BuildInfoReaderTest {

    private static final String MODULES = "path\texample.com/a\nmod\texample.com/a\tv1.0.0\t\n";
    private static final BuildInfo EXPECTED = new BuildInfo("go1.22.3", MODULES);
    private static final byte[] INLINE = BuildInfoBuilder.inline("go1.22.3", MODULES);
    private static final int WRITABLE = 6;
    private static final int LOAD = 1;

    private static Executable executable(byte[] bytes) throws MalformedException {
        return Executables.read(MemorySegment.ofArray(bytes)).getFirst();
    }

    @Test
    void readsInlineStringsFromEveryContainer() throws MalformedException {
        List<byte[]> files =
                List.of(
                        ElfBuilder.elf64().section(".go.buildinfo", INLINE).build(),
                        ElfBuilder.elf32Big().segment(LOAD, WRITABLE, INLINE).build(),
                        PeBuilder.build(0x22, 0, -1, -1, INLINE),
                        MachOBuilder.thin("__go_buildinfo", INLINE),
                        MachOBuilder.thin("__data", INLINE),
                        MachOBuilder.fat(MachOBuilder.thin("__go_buildinfo", INLINE)));
        for (byte[] file : files) {
            assertThat(BuildInfoReader.read(executable(file))).isEqualTo(EXPECTED);
        }
    }

    @Test
    void followsPointersOfOlderGo() throws MalformedException {
        ElfBuilder wide = ElfBuilder.elf64();
        byte[] little =
                BuildInfoBuilder.pointers(
                        "go1.22.3", MODULES, wide.address(), 8, ByteOrder.LITTLE_ENDIAN);
        ElfBuilder narrow = ElfBuilder.elf32Big();
        byte[] big =
                BuildInfoBuilder.pointers(
                        "go1.22.3", MODULES, narrow.address(), 4, ByteOrder.BIG_ENDIAN);
        assertThat(BuildInfoReader.read(executable(wide.segment(LOAD, WRITABLE, little).build())))
                .isEqualTo(EXPECTED);
        assertThat(BuildInfoReader.read(executable(narrow.segment(LOAD, WRITABLE, big).build())))
                .isEqualTo(EXPECTED);
    }

    @Test
    void skipsTheMagicWhereItIsNotAligned() throws MalformedException {
        byte[] shifted = new byte[INLINE.length + 40];
        System.arraycopy(INLINE, 0, shifted, 8, 14);
        System.arraycopy(INLINE, 0, shifted, 32, INLINE.length);
        byte[] file = ElfBuilder.elf64().section(".go.buildinfo", shifted).build();
        assertThat(BuildInfoReader.read(executable(file))).isEqualTo(EXPECTED);
    }

    @Test
    void findsNothingInProgramsOfOtherLanguages() throws MalformedException {
        byte[] file = ElfBuilder.elf64().section(".rodata", "main").build();
        assertThat(BuildInfoReader.read(executable(file))).isNull();
    }

    @Test
    void refusesEveryTruncation() throws MalformedException {
        for (int length = 32; length < INLINE.length; length++) {
            byte[] cut = Arrays.copyOf(INLINE, length);
            Executable elf = executable(ElfBuilder.elf64().section(".go.buildinfo", cut).build());
            assertThatThrownBy(() -> BuildInfoReader.read(elf))
                    .as("%d bytes", length)
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void refusesLengthsOfMoreThan63Bits() throws MalformedException {
        byte[] hostile = INLINE.clone();
        Arrays.fill(hostile, 32, 43, (byte) 0xFF);
        Executable elf = executable(ElfBuilder.elf64().section(".go.buildinfo", hostile).build());
        assertThatThrownBy(() -> BuildInfoReader.read(elf))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("63 bits");
    }

    @Test
    void refusesPointersToNowhereAndToThemselves() throws MalformedException {
        ElfBuilder builder = ElfBuilder.elf64();
        long address = builder.address();
        byte[] nowhere =
                BuildInfoBuilder.pointers("go1.17", MODULES, 1L << 60, 8, ByteOrder.LITTLE_ENDIAN);
        Executable elf = executable(builder.segment(LOAD, WRITABLE, nowhere).build());
        assertThatThrownBy(() -> BuildInfoReader.read(elf)).isInstanceOf(MalformedException.class);
        byte[] cyclic =
                BuildInfoBuilder.pointers(
                        "go1.17", MODULES, address - 16, 8, ByteOrder.LITTLE_ENDIAN);
        Executable self = executable(ElfBuilder.elf64().segment(LOAD, WRITABLE, cyclic).build());
        assertThatThrownBy(() -> BuildInfoReader.read(self)).isInstanceOf(MalformedException.class);
    }
}
