package dev.lazaret.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Text;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.inventory.SbomReader;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What we write as an SBOM, our own reader takes back whole. */
class SbomRoundTripTest {

    @ParameterizedTest
    @ValueSource(strings = {"cyclonedx", "spdx"})
    void inventoryComesBack(String format) throws IOException {
        Inventory written = SampleReport.full().inventory();
        byte[] sbom =
                ReportFormatsTest.write(format, SampleReport.full())
                        .getBytes(StandardCharsets.UTF_8);
        List<Gap> gaps = new ArrayList<>();

        Inventory read = SbomReader.read(new ByteArrayInputStream(sbom), Limits.DEFAULT, gaps::add);

        assertThat(gaps).isEqualTo(SampleReport.full().gaps());
        assertThat(read.distro()).isEqualTo(written.distro());
        assertThat(read.dependencies()).isEqualTo(written.dependencies());
        assertThat(read.packages())
                .extracting(p -> p.name() + "|" + p.version() + "|" + p.path() + "|" + p.layer())
                .isEqualTo(
                        written.packages().stream()
                                .map(p ->
                                        p.name()
                                                + "|"
                                                + p.version()
                                                + "|"
                                                + p.path()
                                                + "|"
                                                + p.layer())
                                .toList());
        assertThat(read.packages())
                .extracting(p -> quoted(p.licenses()))
                .isEqualTo(written.packages().stream().map(p -> quoted(p.licenses())).toList());
        assertThat(read.packages())
                .extracting(p -> p.source() + "|" + p.parser() + "|" + p.origin() + "|" + p.owner())
                .isEqualTo(
                        written.packages().stream()
                                .map(p ->
                                        p.source()
                                                + "|"
                                                + p.parser()
                                                + "|"
                                                + p.origin()
                                                + "|"
                                                + p.owner())
                                .toList());
    }

    private static List<String> quoted(List<String> licenses) {
        return licenses.stream().map(one -> Text.quote(one, 1_000)).toList();
    }
}
