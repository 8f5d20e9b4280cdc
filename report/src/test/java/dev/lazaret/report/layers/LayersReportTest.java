package dev.lazaret.report.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Severity;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.stats.Change;
import dev.lazaret.layers.stats.HiddenFile;
import dev.lazaret.layers.stats.ImageStatistics;
import dev.lazaret.layers.stats.LayerStatistics;
import dev.lazaret.layers.stats.Thresholds;
import dev.lazaret.layers.stats.WastedPath;
import dev.lazaret.layers.tar.EntryType;
import dev.lazaret.report.JsonSchemaTest;
import dev.lazaret.report.SampleReport;
import dev.lazaret.report.layers.LayersReport.LayerLine;
import dev.lazaret.report.layers.LayersReport.RecoverableSecret;
import dev.lazaret.report.table.TableOptions;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class LayersReportTest {

    private static final String HOSTILE = "a\n" + SampleReport.HOSTILE;
    private static final Digest ONE = Digest.sha256(new byte[] {1});
    private static final Digest TWO = Digest.sha256(new byte[] {2});

    private static LayersReport report() {
        return report(true);
    }

    private static LayersReport report(boolean looked) {
        FileEntry entry =
                new FileEntry("root/" + HOSTILE, EntryType.FILE, 0600, 0, 0, 12_000, 0, "", "");
        ImageStatistics statistics =
                new ImageStatistics(
                        List.of(
                                new LayerStatistics(1_200_000, 400, 400, 0, 0, 12_000, 12_000),
                                new LayerStatistics(20_000, 3, 1, 1, 1, 13_000, 0)),
                        1_220_000,
                        20_000,
                        0.98,
                        25_000,
                        12_000,
                        120,
                        1,
                        List.of(new WastedPath("root/" + HOSTILE, 2, 25_000)),
                        List.of(new HiddenFile(0, entry, 1, Change.REMOVED)));
        SecretFinding secret =
                new SecretFinding(
                        "secret/private-key",
                        List.of(),
                        Severity.CRITICAL,
                        "a private key " + HOSTILE,
                        Location.file(ONE, "root/" + HOSTILE),
                        "-----BEGIN ***",
                        "Revoke it.");
        return new LayersReport(
                "0.1.0",
                SampleReport.full().image(),
                statistics,
                List.of(
                        LayerLine.of(
                                ONE,
                                600_000,
                                "/bin/sh -c #(nop) ADD file:1 in / ",
                                14,
                                Map.of(Severity.CRITICAL, 1, Severity.LOW, 12)),
                        LayerLine.of(TWO, 9_000, "RUN rm\n\t" + HOSTILE, 0, Map.of())),
                looked,
                looked ? List.of(new RecoverableSecret(secret, 0, 1, Change.REMOVED)) : List.of(),
                null,
                Thresholds.of(Map.of()).check(statistics),
                List.of(
                        new Gap(
                                Gap.Kind.BROKEN,
                                Location.file(TWO, HOSTILE),
                                "the bytes are odd",
                                "Build it again.")));
    }

    @Test
    void aPersonReadsWhatItCostsAndWhatCanGo() {
        Goldens.assertMatches(
                Goldens.resources().resolve("dev/lazaret/report/layers/layers.txt"),
                LayersTable.text(report(), TableOptions.PLAIN));
    }

    @Test
    void whatNobodyLookedForIsNotSaid() throws IOException {
        String text = LayersTable.text(report(false), TableOptions.PLAIN);
        assertThat(text)
                .contains("packages, secrets and findings were not looked for")
                .contains("INSTRUCTION")
                .doesNotContain("PKGS")
                .doesNotContain("lazaret db update");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LayersJson.write(report(false), out);
        String json = out.toString(StandardCharsets.UTF_8);
        assertThat(JsonSchemaTest.problems("lazaret-layers-1.schema.json", json)).isEmpty();
        assertThat(json)
                .doesNotContain("\"packages\"")
                .doesNotContain("\"findings\"")
                .doesNotContain("recoverableSecrets");
    }

    @Test
    void linesStayWithinANarrowTerminalAndCarryNoControlCharacters() {
        String text = LayersTable.text(report(), new TableOptions(80, false, false));

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }

    @Test
    void theJsonKeepsItsSchema() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LayersJson.write(report(), out);
        String json = out.toString(StandardCharsets.UTF_8);

        assertThat(JsonSchemaTest.problems("lazaret-layers-1.schema.json", json)).isEmpty();
        assertThat(
                        JsonSchemaTest.problems(
                                "lazaret-layers-1.schema.json",
                                json.replace("\"wastedBytes\"", "\"waste\"")))
                .isNotEmpty();
    }
}
