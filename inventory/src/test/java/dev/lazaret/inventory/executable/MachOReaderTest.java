package dev.lazaret.inventory.executable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.MalformedException;

import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

class MachOReaderTest {

    private static final byte[] CONTENT = {1, 2, 3, 4};

    private static List<Executable> read(byte[] bytes) throws MalformedException {
        return Executables.read(MemorySegment.ofArray(bytes));
    }

    @Test
    void findsSectionsOfThinAndUniversalFiles() throws MalformedException {
        byte[] thin = MachOBuilder.thin("__x", CONTENT);
        for (byte[] file : List.of(thin, MachOBuilder.fat(thin))) {
            Section section = Objects.requireNonNull(read(file).getFirst().section("__DATA,__x"));
            assertThat(section.content().copy(10)).isEqualTo(CONTENT);
            assertThat(section.writable()).isTrue();
        }
    }

    @Test
    void refusesLoadCommandsOfNoLength() {
        byte[] file = MachOBuilder.thin("__x", CONTENT);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(16, 1000).putInt(36, 0);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("0 bytes");
    }

    @Test
    void refusesMoreSectionsThanTheirCommandHolds() {
        byte[] file = MachOBuilder.thin("__x", CONTENT);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(32 + 64, -1);
        assertThatThrownBy(() -> read(file)).isInstanceOf(MalformedException.class);
    }

    @Test
    void refusesUniversalPartsOutsideTheFile() {
        byte[] file = MachOBuilder.fat(MachOBuilder.thin("__x", CONTENT));
        ByteBuffer.wrap(file).putInt(20, -1);
        assertThatThrownBy(() -> read(file)).isInstanceOf(MalformedException.class);
    }

    @Test
    void doesNotFollowUniversalFilesInUniversalFiles() throws MalformedException {
        byte[] file = MachOBuilder.fat(MachOBuilder.fat(MachOBuilder.thin("__x", CONTENT)));
        assertThat(read(file)).isEmpty();
    }

    @Test
    void refusesEveryTruncatedHeader() {
        byte[] file = MachOBuilder.thin("__x", CONTENT);
        for (int length = 4; length < 184; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> read(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(MalformedException.class);
        }
    }
}
