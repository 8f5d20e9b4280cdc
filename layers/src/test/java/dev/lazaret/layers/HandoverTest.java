package dev.lazaret.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

class HandoverTest {

    private static final int ENOUGH_TO_GIVE = 40_000;

    /** Says how much it was shown; fails on, or finds a hole in, files of some names. */
    private static final class Counting implements Examiner {
        private final boolean streams;
        private final Set<String> threads = ConcurrentHashMap.newKeySet();

        Counting(boolean streams) {
            this.streams = streams;
        }

        @Override
        public String id() {
            return "test/counting";
        }

        @Override
        public Selection selection() {
            return Selection.magics(Selection.Magic.ANY);
        }

        @Override
        public boolean streams() {
            return streams;
        }

        @Override
        public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
            threads.add(Thread.currentThread().getName().replaceAll("[0-9]", ""));
            long sum = 0;
            long bytes = 0;
            try (InputStream in = content.open()) {
                for (int b = in.read(); b >= 0; b = in.read()) {
                    sum = sum * 31 + b;
                    bytes++;
                }
            }
            facts.add(new Distro("seen", file.path(), bytes + ":" + sum, "", List.of()));
            facts.gap(Gap.Kind.LIMIT, file.path() + "!/inside", "too deep");
            if (file.path().startsWith("throws")) {
                throw new IllegalStateException("made to fail");
            }
        }
    }

    private static byte[] noise(int length, int seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static LayerFacts read(Examiner examiner, byte[] tar, int parallelism)
            throws IOException {
        LayerPass pass = new LayerPass(List.of(examiner), Limits.DEFAULT, Reading.TEMP);
        try (SpareThreads spare = new SpareThreads(parallelism)) {
            return pass.read(BytesLayer.plain(tar), Progress.NONE, false, spare).facts();
        }
    }

    private static byte[] manyFiles() {
        TarBuilder tar = new TarBuilder();
        for (int i = 0; i < 300; i++) {
            int size = i % 7 == 0 ? 300 : ENOUGH_TO_GIVE + 10 * i;
            // each name three times, as an archive may have it
            tar.file((i % 11 == 0 ? "throws" : "file") + i % 100, noise(size, i));
        }
        return tar.build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void saysTheSameWhoeverLooks(boolean streams) throws IOException {
        byte[] tar = manyFiles();
        Counting alone = new Counting(streams);
        Counting shared = new Counting(streams);

        LayerFacts expected = read(alone, tar, 1);
        LayerFacts facts = read(shared, tar, 4);

        assertThat(alone.threads).doesNotContain("layer-spare-");
        assertThat(shared.threads).contains("layer-spare-");
        assertThat(expected.observations()).hasSize(300);
        assertThat(facts.observations()).isEqualTo(expected.observations());
        assertThat(facts.gaps()).isEqualTo(expected.gaps());
        assertThat(facts.gaps()).anyMatch(gap -> gap.reason().contains("made to fail"));
    }

    /** What goes by is shown up to where the layer ends, what is held not at all. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void saysTheSameOfAFileThatIsCutShort(boolean streams) throws IOException {
        byte[] tar = new TarBuilder().file("a", noise(2 * ENOUGH_TO_GIVE, 1)).build();
        byte[] cut = Arrays.copyOf(tar, 512 + ENOUGH_TO_GIVE);

        LayerFacts expected = read(new Counting(streams), cut, 1);
        LayerFacts facts = read(new Counting(streams), cut, 4);

        assertThat(facts.observations()).isEqualTo(expected.observations());
        assertThat(facts.observations()).hasSize(streams ? 1 : 0);
        assertThat(facts.gaps()).isEqualTo(expected.gaps());
        assertThat(Reading.gapKinds(facts)).contains(Gap.Kind.TRUNCATED);
    }

    /** A hostile layer makes more gaps than are listed: which ones are does not depend on luck. */
    @Test
    void listsTheSameGapsOfTooMany() throws IOException {
        TarBuilder tar = new TarBuilder();
        for (int i = 0; i < 1_500; i++) {
            tar.file("throws" + i, noise(i % 50 == 0 ? ENOUGH_TO_GIVE : 1, i));
        }

        LayerFacts expected = read(new Counting(false), tar.build(), 1);
        LayerFacts facts = read(new Counting(false), tar.build(), 8);

        assertThat(facts.gaps()).isEqualTo(expected.gaps());
        assertThat(facts.gaps()).anyMatch(gap -> gap.reason().contains("more gaps"));
    }

    @Test
    void anInterruptedSpareThreadEndsTheLayer() {
        byte[] tar = new TarBuilder().file("a", noise(ENOUGH_TO_GIVE, 1)).build();
        Examiner interrupted =
                new Examiner() {
                    @Override
                    public String id() {
                        return "test/interrupted";
                    }

                    @Override
                    public Selection selection() {
                        return Selection.fileNames("a");
                    }

                    @Override
                    public void examine(FileEntry file, Content content, FactSink facts)
                            throws IOException {
                        throw new InterruptedIOException("interrupted while looking");
                    }
                };

        assertThatThrownBy(() -> read(interrupted, tar, 4))
                .isInstanceOf(InterruptedIOException.class)
                .hasMessage("interrupted while looking");
    }

    @Test
    void oneFileMayWaitForEachThreadThatNoLayerNeeds() {
        try (SpareThreads spare = new SpareThreads(3)) {
            spare.layerStarted();
            spare.layerStarted();
            assertThat(spare.tryReserve()).isTrue();
            assertThat(spare.tryReserve()).isTrue();
            assertThat(spare.tryReserve()).isFalse();
            spare.giveBack();
            assertThat(spare.tryReserve()).isTrue();
            spare.layerStarted();
            spare.giveBack();
            assertThat(spare.tryReserve()).isFalse();
        }
    }
}
