package dev.lazaret.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteCountTest {

    /** What Dive's snapshots print for these counts (go-humanize), and the edges between units. */
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "131, 131 B",
        "999, 999 B",
        "6405, 6.4 kB",
        "12810, 13 kB",
        "32025, 32 kB",
        "1220598, 1.2 MB",
        "4277894, 4.3 MB",
        "999499, 999 kB",
        "999999, 1.0 MB",
        "9223372036854775807, 9.2 EB"
    })
    void writesTwoDigitsThatCount(long bytes, String text) {
        assertThat(ByteCount.text(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1B, 1",
        "42, 42",
        "50kB, 50000",
        "20Mb, 20000000",
        "20MB, 20000000",
        "1.5 GiB, 1610612736",
        "1Ki, 1024",
        "'1,000', 1000",
        "3g, 3000000000"
    })
    void readsWhatDiveReads(String text, long bytes) {
        assertThat(ByteCount.parse(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "not_a_size", "-5", "MB", "1.2.3", "10 XB", "1iB", "99999999999 EB"})
    void refusesWhatIsNoCount(String text) {
        assertThatThrownBy(() -> ByteCount.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void refusesNumbersOfAbsurdLength() {
        assertThatThrownBy(() -> ByteCount.parse("9".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
