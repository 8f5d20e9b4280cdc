package dev.lazaret.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.report.formats.ReportFormats;
import dev.lazaret.report.table.TableOptions;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What holds for every format. Expected files lie in src/test/resources/reports. */
class ReportFormatsTest {

    static List<String> names() {
        return ReportFormats.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void writesWhatWasAgreed(String name) throws IOException {
        Goldens.assertMatches(
                Goldens.resources().resolve("reports/full." + name),
                write(name, SampleReport.full()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void sameInputGivesSameBytes(String name) throws IOException {
        assertThat(write(name, SampleReport.full())).isEqualTo(write(name, SampleReport.full()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void cleanImageGivesAReportToo(String name) throws IOException {
        assertThat(write(name, SampleReport.clean())).hasSizeGreaterThan(20).endsWith("\n");
    }

    @ParameterizedTest
    @MethodSource("names")
    void ignoredFindingsAreLeftOut(String name) throws IOException {
        assertThat(write(name, SampleReport.full())).doesNotContain("IGNORED-TITLE");
    }

    @ParameterizedTest
    @MethodSource("names")
    void noRawControlCharacterGetsThrough(String name) throws IOException {
        assertThat(write(name, SampleReport.full())).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatNobodyJudgedHasNotPassed(String name) throws IOException {
        assertThat(write(name, SampleReport.inventoryOnly()))
                .doesNotContainIgnoringCase(">passed")
                .doesNotStartWith("PASSED");
    }

    @Test
    void gapWithoutAPathHasNoPathInJUnit() throws IOException {
        assertThat(write("junit", SampleReport.inventoryOnly()))
                .contains("<testcase classname=\"gap\" name=\"unreadable\">")
                .doesNotContain("null");
    }

    @Test
    void inventoriesTakeFormatsThatJudgeNothing() {
        assertThat(ReportFormats.inventoryNames()).containsExactly("cyclonedx", "spdx", "json");
        assertThatThrownBy(() -> ReportFormats.ofInventories("sarif", TableOptions.PLAIN))
                .hasMessageContaining("one of cyclonedx, spdx, json");
    }

    @ParameterizedTest
    @CsvSource({
        "docker-archive:app.tar, false",
        "oci:layout, false",
        "app.tar, false",
        "podman:localhost/app:dev, false",
        "docker.io/library/alpine:3.20, true"
    })
    void onlyAnImageOfARegistryHasAPurl(String name, boolean purl) throws IOException {
        ScanReport report = SampleReport.clean().named(name);

        for (String format : List.of("cyclonedx", "spdx")) {
            assertThat(write(format, report).contains("pkg:oci/")).isEqualTo(purl);
            assertThat(write(format, report))
                    .contains(
                            "\"" + report.image().digest() + "\"",
                            String.valueOf(report.image().configDigest()));
        }
    }

    @Test
    void unknownFormatNamesTheValidOnes() {
        assertThatThrownBy(() -> ReportFormats.byName("pdf", TableOptions.PLAIN))
                .hasMessageContaining("one of table, json, sarif");
    }

    static String write(String name, ScanReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFormats.byName(name, TableOptions.PLAIN).write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
