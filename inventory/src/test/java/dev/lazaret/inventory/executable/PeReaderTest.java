package dev.lazaret.inventory.executable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.MalformedException;

import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

class PeReaderTest {

    private static final int PROGRAM = 0x22;
    private static final int LIBRARY = 0x2022;

    private static Executable read(byte[] bytes) throws MalformedException {
        return Executables.read(MemorySegment.ofArray(bytes)).getFirst();
    }

    /** An import of KERNEL32.dll at 0, its name at 64, a load configuration with a cookie at 96. */
    private static byte[] data() {
        ByteBuffer data = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(12, 0x1000 + 64);
        data.put(64, "KERNEL32.dll\0".getBytes(StandardCharsets.US_ASCII));
        data.putLong(96 + 88, PeBuilder.BASE + 0x1010);
        return data.array();
    }

    @Test
    void readsHardeningOfProgram() throws MalformedException {
        Executable pe = read(PeBuilder.build(PROGRAM, 0x140, 0, 96, data()));
        ExecutableTraits traits = Objects.requireNonNull(Hardening.of(pe));
        assertThat(traits.format()).isEqualTo("pe");
        assertThat(traits.pie()).isTrue();
        assertThat(traits.nx()).isTrue();
        assertThat(traits.canary()).isTrue();
        assertThat(traits.needed()).containsExactly("KERNEL32.dll");
    }

    @Test
    void seesWhatIsMissing() throws MalformedException {
        ExecutableTraits traits =
                Objects.requireNonNull(
                        Hardening.of(read(PeBuilder.build(PROGRAM, 0, -1, -1, data()))));
        assertThat(traits.pie()).isFalse();
        assertThat(traits.nx()).isFalse();
        assertThat(traits.canary()).isFalse();
        assertThat(traits.needed()).isEmpty();
    }

    @Test
    void saysNothingOfLibraries() throws MalformedException {
        assertThat(Hardening.of(read(PeBuilder.build(LIBRARY, 0x140, 0, 96, data())))).isNull();
    }

    @Test
    void findsItsSection() throws MalformedException {
        Section section =
                Objects.requireNonNull(
                        read(PeBuilder.build(PROGRAM, 0, 0, 96, data())).section(".data"));
        assertThat(section.writable()).isTrue();
        assertThat(section.executable()).isFalse();
        assertThat(section.content().text(64, 100)).isEqualTo("KERNEL32.dll");
    }

    @Test
    void refusesDirectoriesOutsideTheFile() throws MalformedException {
        Executable pe = read(PeBuilder.build(PROGRAM, 0, 1 << 30, 96, data()));
        assertThatThrownBy(() -> Hardening.of(pe)).isInstanceOf(MalformedException.class);
    }

    @Test
    void refusesHeadersOutsideTheFile() {
        byte[] file = PeBuilder.build(PROGRAM, 0, 0, 96, data());
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(0x3C, -1);
        assertThatThrownBy(() -> read(file)).isInstanceOf(MalformedException.class);
    }

    @Test
    void refusesMoreSectionsThanTheFileHolds() {
        byte[] file = PeBuilder.build(PROGRAM, 0, 0, 96, data());
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putShort(0x86, (short) -1);
        assertThatThrownBy(() -> read(file)).isInstanceOf(MalformedException.class);
    }

    @Test
    void refusesEveryTruncatedHeader() {
        byte[] file = PeBuilder.build(PROGRAM, 0, 0, 96, data());
        for (int length = 2; length < 0x1A0; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> read(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(MalformedException.class);
        }
    }
}
