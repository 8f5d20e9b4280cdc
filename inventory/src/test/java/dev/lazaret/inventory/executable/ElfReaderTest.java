package dev.lazaret.inventory.executable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.MalformedException;

import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

class ElfReaderTest {

    private static Executable read(byte[] bytes) throws MalformedException {
        return Executables.read(MemorySegment.ofArray(bytes)).getFirst();
    }

    private static byte[] twoSections() {
        return ElfBuilder.elf64().section(".rodata", "constant").section(".note.x", "n").build();
    }

    /** Overwrites a 64-bit field of a built file. */
    private static byte[] with(byte[] file, int at, long value) {
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(at, value);
        return file;
    }

    @Test
    void findsSectionsByNameInEitherWidthAndOrder() throws MalformedException {
        for (ElfBuilder builder : new ElfBuilder[] {ElfBuilder.elf64(), ElfBuilder.elf32Big()}) {
            Executable elf = read(builder.section(".rodata", "constant").build());
            Section section = Objects.requireNonNull(elf.section(".rodata"));
            assertThat(section.content().utf8(100)).isEqualTo("constant");
            assertThat(section.constants()).isTrue();
            assertThat(elf.section(".missing")).isNull();
        }
    }

    @Test
    void readsWhatIsMappedAtAnAddress() throws MalformedException {
        ElfBuilder builder = ElfBuilder.elf32Big();
        long address = builder.address();
        Executable elf = read(builder.segment(ElfFile.LOAD, 4, new byte[] {1, 2, 3, 4}).build());
        assertThat(elf.at(address + 1, 2).u16(0)).isEqualTo(0x0203);
        assertThatThrownBy(() -> elf.at(address + 3, 2))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("0x");
        assertThatThrownBy(() -> elf.at(address, -1)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> elf.at(Long.MIN_VALUE, Long.MAX_VALUE))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void notesSectionTableOutsideTheFileAsDamage() throws MalformedException {
        Executable elf = read(with(twoSections(), 40, 1L << 60));
        assertThat(elf.sections()).isEmpty();
        assertThat(elf.damage())
                .singleElement()
                .asString()
                .contains("1152921504606846976")
                .contains("leaves the file");
    }

    @Test
    void treatsOffsetsAbove63BitsAsOutside() throws MalformedException {
        assertThat(read(with(twoSections(), 40, -64)).damage()).hasSize(1);
    }

    @Test
    void cutsSectionsThatReachBehindTheFile() throws MalformedException {
        byte[] file = twoSections();
        int table = (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong(40);
        Section huge =
                Objects.requireNonNull(
                        read(with(file, table + 64 + 32, 1L << 60)).section(".rodata"));
        assertThat(huge.content().size()).isEqualTo(file.length - 0x1000L);
        Section outside =
                Objects.requireNonNull(
                        read(with(file, table + 64 + 24, 1L << 60)).section(".rodata"));
        assertThat(outside.content().size()).isZero();
    }

    @Test
    void acceptsSectionsThatOverlapTheHeader() throws MalformedException {
        byte[] file = twoSections();
        int table = (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong(40);
        Section onHeader =
                Objects.requireNonNull(read(with(file, table + 64 + 24, 0)).section(".rodata"));
        assertThat(onHeader.content().u8(1)).isEqualTo('E');
    }

    @Test
    void refusesExtendedSectionCountsBeyondTheFile() throws MalformedException {
        byte[] file = twoSections();
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int table = (int) buffer.getLong(40);
        buffer.putShort(60, (short) 0).putLong(table + 32, 1L << 60);
        assertThat(read(file).damage()).hasSize(1);
    }

    @Test
    void refusesProgramHeadersOutsideTheFile() {
        byte[] file =
                with(
                        ElfBuilder.elf64().segment(ElfFile.LOAD, 4, new byte[8]).build(),
                        32,
                        1L << 60);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("program header table");
    }

    @Test
    void refusesEveryTruncatedHeader() {
        byte[] file = twoSections();
        for (int length = 4; length < 64; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> read(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void refusesUnknownClassAndEncoding() {
        byte[] file = twoSections();
        file[4] = 3;
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("ELF class 3");
    }

    @Test
    void leavesObjectFilesAlone() throws MalformedException {
        assertThat(read(ElfBuilder.elf64().type(1).section(".rodata", "x").build()).sections())
                .isEmpty();
    }

    @Test
    void takesOtherFilesForNoProgram() throws MalformedException {
        byte[] classFile = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 52, 0, 10};
        assertThat(Executables.read(MemorySegment.ofArray(classFile))).isEmpty();
        assertThat(Executables.read(MemorySegment.ofArray(new byte[0]))).isEmpty();
    }
}
