package dev.lazaret.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ChainIdsTest {

    private static final Digest FIRST = Digest.parse("sha256:" + "1".repeat(64));
    private static final Digest SECOND = Digest.parse("sha256:" + "2".repeat(64));
    private static final Digest THIRD = Digest.parse("sha256:" + "3".repeat(64));

    /** The sums are {@code printf 'A B' | sha256sum}. */
    @Test
    void eachLayerIsNamedTogetherWithAllBelowIt() {
        assertThat(ChainIds.of(List.of(FIRST, SECOND, THIRD)))
                .containsExactly(
                        FIRST,
                        Digest.parse(
                                "sha256:9932074217c35353d2e03a3f5a86549f7c67bfeb0ba53e23d69f4d4c8f7958f5"),
                        Digest.parse(
                                "sha256:50127c0d6b338be78246434b4bce23ecf75e505158ea0bbd15effeb162fbf3ec"));
        assertThat(ChainIds.of(List.of())).isEmpty();
    }
}
