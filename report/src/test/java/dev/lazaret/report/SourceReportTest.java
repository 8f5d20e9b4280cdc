package dev.lazaret.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.Severity;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.judge.Verdict;
import dev.lazaret.report.ScanReport.ImageSummary;
import dev.lazaret.report.formats.ReportFormats;
import dev.lazaret.report.table.TableOptions;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reports on Dockerfiles and manifests. Expected files lie in src/test/resources/reports. */
class SourceReportTest {

    static List<String> names() {
        return ReportFormats.sourceNames();
    }

    @ParameterizedTest
    @MethodSource("names")
    void writesWhatWasAgreed(String name) throws IOException {
        Goldens.assertMatches(Goldens.resources().resolve("reports/source." + name), write(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void noRawControlCharacterGetsThrough(String name) throws IOException {
        assertThat(write(name)).doesNotContain("\u001b");
    }

    @Test
    void jsonKeepsTheSchema() throws IOException {
        assertThat(JsonSchemaTest.problems(write("json"))).isEmpty();
    }

    @Test
    void formatsForImagesAreRefused() {
        assertThatThrownBy(() -> ReportFormats.ofSources("cyclonedx", TableOptions.PLAIN))
                .hasMessageContaining("one of table, json, sarif, junit, gitlab");
    }

    private static String write(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFormats.ofSources(name, TableOptions.PLAIN).write(report(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ScanReport report() {
        List<JudgedFinding> findings =
                List.of(
                        new JudgedFinding(
                                finding(4, 5, "ENV DB_PASSWORD=***", ""),
                                Disposition.BLOCK,
                                "fail-on critical"),
                        new JudgedFinding(
                                finding(9, 7, "RUN x", "  RUN x " + SampleReport.HOSTILE),
                                Disposition.REPORT,
                                ""),
                        new JudgedFinding(
                                finding(9, 7, "RUN x", "  RUN x " + SampleReport.HOSTILE),
                                Disposition.REPORT,
                                ""),
                        new JudgedFinding(
                                finding(12, 0, "waived", "RUN waived"),
                                Disposition.WAIVED,
                                "waived until 2027-01-01 by alice"));
        return new ScanReport(
                "0.1.0",
                ImageSummary.ofSources("web", List.of("web/Dockerfile", "web/pod.yaml")),
                null,
                null,
                Inventory.of(null, List.of()),
                findings,
                List.of(),
                List.of(
                        Gap.of(
                                Gap.Kind.BROKEN,
                                new Location(null, "web/pod.yaml", 3),
                                "Line 3 is no YAML.")),
                new Verdict(Verdict.Outcome.BLOCK, List.of("dockerfile/secret-in-env")));
    }

    private static SourceLineFinding finding(
            int line, int column, String evidence, String excerpt) {
        return new SourceLineFinding(
                "dockerfile/secret-in-env",
                List.of("DL3064"),
                Severity.CRITICAL,
                "A secret is passed in ARG or ENV",
                new Location(null, "web/Dockerfile", line),
                column,
                evidence,
                excerpt,
                "Mount it.");
    }
}
