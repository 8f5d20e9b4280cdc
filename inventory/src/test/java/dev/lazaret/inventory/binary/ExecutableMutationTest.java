package dev.lazaret.inventory.binary;

import dev.lazaret.inventory.executable.ElfBuilder;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A few thousand damaged inputs on every run; the fuzz targets go on from there. */
class ExecutableMutationTest {

    private static final int ROUNDS = Integer.getInteger("lazaret.mutations", 1_000);
    private static final int[] EXTREMES = {0, 1, 0x7F, 0x80, 0xFF};

    @Test
    void damagedHeadersGiveGapsOnly() throws IOException {
        mutate(Seeds.executables(), UnaryOperator.identity());
    }

    @Test
    void damagedContentsGiveGapsOnly() throws IOException {
        mutate(Seeds.buildInfo(), data -> ElfBuilder.elf64().segment(1, 6, data).build());
        mutate(Seeds.rustLists(), data -> ElfBuilder.elf64().section(".dep-v0", data).build());
        mutate(Seeds.notes(), data -> ElfBuilder.elf64().section(".note.package", data).build());
    }

    private static void mutate(List<byte[]> seeds, UnaryOperator<byte[]> wrap) throws IOException {
        Random random = new Random(7);
        for (byte[] seed : seeds) {
            for (int round = 0; round < ROUNDS; round++) {
                ExecutableFuzzTest.examine(wrap.apply(damage(seed, random)));
            }
        }
    }

    /** Up to eight bytes changed near each other, mostly in the header; sometimes cut short. */
    private static byte[] damage(byte[] seed, Random random) {
        int length = random.nextInt(8) == 0 ? 1 + random.nextInt(seed.length) : seed.length;
        byte[] data = Arrays.copyOf(seed, length);
        int reach = random.nextBoolean() ? Math.min(256, length) : length;
        int at = random.nextInt(reach);
        int count = 1 + random.nextInt(8);
        for (int i = at; i < Math.min(length, at + count); i++) {
            data[i] =
                    (byte)
                            (random.nextBoolean()
                                    ? EXTREMES[random.nextInt(EXTREMES.length)]
                                    : random.nextInt(256));
        }
        return data;
    }
}
