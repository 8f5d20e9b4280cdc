package dev.lazaret.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.report.SampleReport;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.ScanReport.DatabaseSummary;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class TableReportTest {

    @Test
    void firstLineIsTheVerdict() throws IOException {
        assertThat(lines(SampleReport.full(), TableOptions.PLAIN).getFirst())
                .isEqualTo("BLOCKED  registry.example/app:1");
        assertThat(lines(SampleReport.clean(), TableOptions.PLAIN).getFirst())
                .isEqualTo("PASSED  scratch:1");
    }

    @Test
    void firstLineSaysThatNobodyLookedWithoutADatabase() throws IOException {
        Gap gap = Gap.of(Gap.Kind.NO_ADVISORIES, Location.NOWHERE, "Nobody has one here.");

        assertThat(lines(withGap(null, gap), TableOptions.PLAIN))
                .startsWith(
                        "VULNERABILITIES WERE NOT LOOKED AT: there is no advisory database. Run"
                                + " 'lazaret db update'.",
                        "INCOMPLETE  scratch:1");
    }

    @Test
    void packagesThatADatabaseDoesNotKnowAreNoMissingDatabase() throws IOException {
        Gap gap =
                Gap.of(
                        Gap.Kind.NO_ADVISORIES,
                        Location.NOWHERE,
                        "There is no advisory database of this distribution.");

        assertThat(lines(withGap(SampleReport.full().database(), gap), TableOptions.PLAIN))
                .startsWith("INCOMPLETE  scratch:1");
    }

    @Test
    void reasonOfAGapIsShownBehindAPathOfAnyLength() throws IOException {
        String path = "start/" + "x".repeat(9_000) + "/end.jar";
        Gap gap = Gap.of(Gap.Kind.LIMIT, Location.file(null, path), "path of more than 4096 bytes");

        assertThat(String.join("\n", lines(withGap(null, gap), new TableOptions(80, false, true))))
                .contains("limit  start/xxx")
                .contains("xxx/end.jar:\n  path of more than 4096 bytes");
    }

    @Test
    void gapWithoutAPathIsItsReason() {
        assertThat(
                        GapSection.words(
                                Gap.of(Gap.Kind.UNREADABLE, Location.NOWHERE, "no such layer"), 30))
                .isEqualTo("no such layer");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120, 200})
    void noLineIsWiderThanTheTerminal(int width) throws IOException {
        assertThat(lines(SampleReport.full(), new TableOptions(width, false, true)))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }

    @Test
    void coloursOnlyWhenAsked() throws IOException {
        TableOptions colored = new TableOptions(120, true, false);

        assertThat(String.join("\n", lines(SampleReport.full(), colored)))
                .contains("\u001b[1;31mBLOCKED\u001b[0m");
        assertThat(String.join("\n", lines(SampleReport.full(), TableOptions.PLAIN)))
                .doesNotContain("\u001b");
    }

    @Test
    void oneVulnerabilityInTwoBinariesIsOneRow() throws IOException {
        assertThat(lines(SampleReport.full(), TableOptions.PLAIN))
                .filteredOn(line -> line.contains("high") && line.contains("CVE-2024-5535"))
                .hasSize(1);
    }

    private static ScanReport withGap(@Nullable DatabaseSummary database, Gap gap) {
        ScanReport report = SampleReport.clean();
        return new ScanReport(
                report.toolVersion(),
                report.image(),
                database,
                "ClamAV 1.4.3/27800/Sun Nov 22 08:26:53 2026",
                report.inventory(),
                report.findings(),
                report.upgrades(),
                List.of(gap),
                report.verdict());
    }

    private static List<String> lines(ScanReport report, TableOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TableReport(options).write(report, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
