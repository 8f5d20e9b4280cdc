package dev.lazaret.advisories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.advisories.version.VersionOrders;

import org.junit.jupiter.api.Test;

class ComparisonLinesTest {

    private final ComparisonLines lines =
            new ComparisonLines(VersionOrders.byName("cargo").orElseThrow());

    @Test
    void writesTheSignBetweenTheVersions() throws Exception {
        assertThat(lines.compare("1.0.0 1.0.1")).isEqualTo("1.0.0 < 1.0.1");
        assertThat(lines.compare(" 1.0.0+a\t1.0.0 ")).isEqualTo("1.0.0+a = 1.0.0");
        assertThat(lines.compare("1.10.0 1.9.0")).isEqualTo("1.10.0 > 1.9.0");
    }

    @Test
    void refusesOtherThanTwoVersions() {
        assertThatThrownBy(() -> lines.compare("1.0.0"))
                .isInstanceOf(InvalidVersionException.class)
                .hasMessageContaining("two versions");
        assertThatThrownBy(() -> lines.compare("1.0.0 < 1.0.1"))
                .isInstanceOf(InvalidVersionException.class);
        assertThatThrownBy(() -> lines.compare("")).isInstanceOf(InvalidVersionException.class);
    }

    @Test
    void refusesWhatIsNoVersionAndQuotesIt() {
        assertThatThrownBy(() -> lines.compare("1.0.0 1.0"))
                .isInstanceOf(InvalidVersionException.class)
                .hasMessageContaining("'1.0'")
                .hasMessageContaining("cargo");
    }

    @Test
    void refusesEndlessLines() {
        assertThatThrownBy(() -> lines.compare("1".repeat(1_000_000)))
                .isInstanceOf(InvalidVersionException.class)
                .hasMessageContaining("1000000");
    }
}
