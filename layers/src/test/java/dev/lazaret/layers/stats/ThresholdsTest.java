package dev.lazaret.layers.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.layers.stats.Thresholds.Check;
import dev.lazaret.layers.stats.Thresholds.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class ThresholdsTest {

    /** Dive's figures of its test image. */
    private static final ImageStatistics DIVE =
            new ImageStatistics(
                    List.of(),
                    1220598,
                    66237,
                    0.9844212134184309,
                    32025,
                    25620,
                    3,
                    3,
                    List.of(),
                    List.of());

    private static Map<String, String> rules(String efficiency, String bytes, String percent) {
        return Map.of(
                Thresholds.LOWEST_EFFICIENCY, efficiency,
                Thresholds.HIGHEST_WASTED_BYTES, bytes,
                Thresholds.HIGHEST_USER_WASTED_PERCENT, percent);
    }

    /**
     * The table of Test_Evaluator in Dive's evaluator_test.go; columns as its checks are sorted.
     */
    @ParameterizedTest
    @CsvSource({
        "0.99, 1B, 0.01, FAIL, FAIL, FAIL",
        "0.9, 50kB, 0.5, PASS, PASS, PASS",
        "disabled, disabled, disabled, SKIP, SKIP, SKIP",
        "0.9, 1B, 0.5, PASS, FAIL, PASS",
        "'', off, FALSE, SKIP, SKIP, SKIP"
    })
    void judgesAsDiveDoes(
            String efficiency,
            String bytes,
            String percent,
            Outcome byPercent,
            Outcome byBytes,
            Outcome byEfficiency) {
        Thresholds thresholds = Thresholds.of(rules(efficiency, bytes, percent));

        assertThat(thresholds.check(DIVE))
                .extracting(Check::outcome)
                .containsExactly(byPercent, byBytes, byEfficiency);
    }

    @Test
    void whatMeetsAThresholdPasses() {
        Thresholds thresholds =
                Thresholds.of(rules("0.9844212134184309", "32025", "0.4834911001404049"));

        assertThat(thresholds.check(DIVE)).extracting(Check::outcome).containsOnly(Outcome.PASS);
    }

    @Test
    void hasTheDefaultsOfDive() {
        assertThat(Thresholds.of(Map.of()))
                .isEqualTo(Thresholds.of(rules("0.9", "disabled", "0.1")));
    }

    @Test
    void saysBothValues() {
        assertThat(Thresholds.of(rules("0.99", "20kB", "0.1")).check(DIVE))
                .extracting(Check::why)
                .containsExactly(
                        "48.35 % of what was added to the lowest layer is wasted; at most 10.00 %"
                                + " may be",
                        "32 kB are wasted; at most 20 kB may be",
                        "the image is 98.44 % efficient; at least 99.00 % is asked for");
    }

    @Test
    void anImageOfOneEmptyLayerBreaksNoRule() {
        ImageStatistics empty =
                new ImageStatistics(List.of(), 0, 0, 1, 0, 0, 0, 0, List.of(), List.of());

        assertThat(Thresholds.of(rules("1", "0", "0")).check(empty))
                .extracting(Check::outcome)
                .containsOnly(Outcome.PASS);
    }

    /** Test_Evaluator_Misconfigurations. */
    @ParameterizedTest
    @CsvSource({
        "1.1, 50kB, 0.5",
        "-0.1, 50kB, 0.5",
        "not_a_number, 50kB, 0.5",
        "NaN, 50kB, 0.5",
        "0.9, not_a_size, 0.5",
        "0.9, 50kB, 1.1",
        "0.9, 50kB, -0.1",
        "0.9, 50kB, not_a_number"
    })
    void refusesWhatDiveRefuses(String efficiency, String bytes, String percent) {
        assertThatThrownBy(() -> Thresholds.of(rules(efficiency, bytes, percent)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
