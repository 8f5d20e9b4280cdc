package dev.lazaret.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class NearestWordTest {

    private static final List<String> WORDS =
            List.of("scan", "sbom", "squash", "set-labels", "--format", "--fail-on");

    @ParameterizedTest
    @CsvSource({
        "scan, scan",
        "scna, scan",
        "scam, scan",
        "sbomb, sbom",
        "squash-layers, squash",
        "set-label, set-labels",
        "--fromat, --format",
        "--failon, --fail-on"
    })
    void slipsOfAHandAreForgiven(String typed, String meant) {
        assertThat(NearestWord.closeTo(typed, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "wash", "--quiet", "set"})
    void somethingElseIsNoSlip(String typed) {
        assertThat(NearestWord.closeTo(typed, WORDS)).isEmpty();
    }
}
