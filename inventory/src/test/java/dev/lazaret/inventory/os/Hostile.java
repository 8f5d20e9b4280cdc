package dev.lazaret.inventory.os;

import dev.lazaret.inventory.Examining;
import dev.lazaret.layers.Examiner;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/** Gives examiners bytes of an attacker: an {@link IOException} is an answer, a crash is not. */
public final class Hostile {

    private Hostile() {}

    /** Examines bytes at a path. */
    public static void examine(Examiner examiner, String path, byte[] bytes) {
        try {
            Examining.bytes(examiner, path, bytes);
        } catch (IOException expected) {
            // what the examiner cannot read becomes a gap
        }
    }

    /** A sound file changed in a few places, the same changes every time. */
    public static Stream<byte[]> mutations(byte[] sound, int rounds) {
        Random random = new Random(20260101);
        return Stream.generate(() -> mutate(sound, random)).limit(rounds);
    }

    private static byte[] mutate(byte[] sound, Random random) {
        byte[] bytes =
                random.nextInt(8) == 0
                        ? Arrays.copyOf(sound, random.nextInt(sound.length + 1))
                        : sound.clone();
        for (int change = random.nextInt(12); change >= 0 && bytes.length > 0; change--) {
            // most structure is at the front
            int within = random.nextBoolean() ? Math.min(512, bytes.length) : bytes.length;
            int at = random.nextInt(within);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
                default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return bytes;
    }
}
