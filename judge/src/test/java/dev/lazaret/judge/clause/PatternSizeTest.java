package dev.lazaret.judge.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSizeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "abc 3",
                "a{5} 5",
                "a{2,7}b 8",
                "a{3,} 3",
                "(ab){10} 20",
                "((a{10}){10}){10} 1000",
                "(a{10}|b{10}){10} 210",
                "[a-z]{64} 64",
                "[]{9}]{2} 2",
                "\\(\\d{3}\\) 5",
                "x{y} 4",
            })
    void repetitionsAreWrittenOut(String pattern, long size) {
        assertThat(PatternSize.of(pattern)).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", ")", "((((", "a{", "a{1", "a{,", "[", "[^", "[\\", "\\", "{5}", ""})
    void brokenPatternsEnd(String pattern) {
        assertThat(PatternSize.of(pattern)).isBetween(0L, 10L);
    }

    @Test
    void largeOnesDoNotOverflow() {
        assertThat(PatternSize.of("(".repeat(100) + "a" + "{1000})".repeat(100)))
                .isGreaterThan(1_000_000_000L);
    }
}
