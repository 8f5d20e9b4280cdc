package dev.lazaret.testkit;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The seeds of a fuzz target with a few bytes changed, at times cut short: what a fuzzer does
 * first, the same on every run. The target itself goes on from there ({@code bench/fuzz}).
 */
public final class Damage {

    /** What is held to damaged bytes. */
    public interface Target {
        void accept(byte[] data) throws Exception;
    }

    private Damage() {}

    /** Gives the target each seed, damaged this often. */
    public static void of(Stream<byte[]> seeds, int rounds, Target target) throws Exception {
        Random random = new Random(11);
        for (byte[] seed : seeds.toList()) {
            for (int round = 0; round < rounds; round++) {
                target.accept(damaged(seed, random));
            }
        }
    }

    private static byte[] damaged(byte[] seed, Random random) {
        boolean cut = random.nextInt(8) == 0;
        byte[] data = Arrays.copyOf(seed, cut ? 1 + random.nextInt(seed.length) : seed.length);
        for (int changes = random.nextInt(6); changes >= 0; changes--) {
            int at = random.nextInt(data.length);
            // another byte of the seed keeps texts textual, any byte does not
            data[at] =
                    random.nextBoolean()
                            ? seed[random.nextInt(seed.length)]
                            : (byte) random.nextInt();
        }
        return data;
    }
}
