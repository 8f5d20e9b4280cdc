package dev.lazaret.inventory.executable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

class NeedleTest {

    private static Bytes bytes(String latin1) {
        return Bytes.of(
                MemorySegment.ofArray(latin1.getBytes(StandardCharsets.ISO_8859_1)),
                ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void agreesWithStringSearchOnRandomText() {
        Random random = new Random(42);
        for (int round = 0; round < 5_000; round++) {
            String text = text(random, random.nextInt(60));
            String needle = text(random, 1 + random.nextInt(4));
            int from = random.nextInt(10);
            assertThat(Needle.of(needle).in(bytes(text), from))
                    .as("'%s' in '%s' from %d", needle, text, from)
                    .isEqualTo(text.indexOf(needle, from));
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("ab\u00ff".charAt(random.nextInt(3)));
        }
        return text.toString();
    }
}
