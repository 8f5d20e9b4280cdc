package dev.lazaret.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.layers.MalformedException;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class SubjectCodecTest {

    @Test
    void readsWhatItWrote() throws MalformedException {
        for (Subject subject : new Subject[] {Subjects.full(), Subjects.empty()}) {
            assertThat(SubjectCodec.decode(SubjectCodec.encode(subject))).isEqualTo(subject);
        }
    }

    @Test
    void theSameSubjectGivesTheSameBytes() {
        assertThat(SubjectCodec.encode(Subjects.full()))
                .isEqualTo(SubjectCodec.encode(Subjects.full()));
    }

    @Test
    void refusesEveryDamage() {
        byte[] bytes = SubjectCodec.encode(Subjects.full());
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x10;
            assertThatThrownBy(() -> SubjectCodec.decode(damaged))
                    .as("byte %d", i)
                    .isInstanceOf(MalformedException.class);
            byte[] cut = Arrays.copyOf(bytes, i);
            assertThatThrownBy(() -> SubjectCodec.decode(cut))
                    .as("%d bytes", i)
                    .isInstanceOf(MalformedException.class);
        }
    }
}
