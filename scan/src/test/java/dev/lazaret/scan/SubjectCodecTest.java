package dev.lazaret.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.MalformedException;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;

class SubjectCodecTest {

    @Test
    void readsWhatItWrote() throws MalformedException {
        for (Subject subject : new Subject[] {Subjects.full(), Subjects.empty()}) {
            assertThat(SubjectCodec.decode("n", SubjectCodec.encode("n", subject)))
                    .isEqualTo(subject);
        }
    }

    @Test
    void theSameSubjectGivesTheSameBytes() {
        assertThat(SubjectCodec.encode("n", Subjects.full()))
                .isEqualTo(SubjectCodec.encode("n", Subjects.full()));
    }

    @Test
    void refusesEveryDamage() {
        byte[] bytes = SubjectCodec.encode("n", Subjects.full());
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x10;
            assertThatThrownBy(() -> SubjectCodec.decode("n", damaged))
                    .as("byte %d", i)
                    .isInstanceOf(MalformedException.class);
            byte[] cut = Arrays.copyOf(bytes, i);
            assertThatThrownBy(() -> SubjectCodec.decode("n", cut))
                    .as("%d bytes", i)
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void refusesWhatIsKeptUnderAnotherName() {
        byte[] bytes = SubjectCodec.encode("n", Subjects.full());
        assertThatThrownBy(() -> SubjectCodec.decode("m", bytes))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void survivesForgedBytesWithARightChecksum() {
        byte[] good = SubjectCodec.encode("n", Subjects.full());
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] forged = good.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                forged[6 + random.nextInt(forged.length - 10)] = (byte) random.nextInt();
            }
            CRC32C crc = new CRC32C();
            crc.update(forged, 0, forged.length - 4);
            ByteBuffer.wrap(forged)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(forged.length - 4, (int) crc.getValue());
            try {
                SubjectCodec.decode("n", forged);
            } catch (MalformedException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
