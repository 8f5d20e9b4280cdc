package dev.lazaret.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.report.ScanReport.BaseSummary;
import dev.lazaret.report.ScanReport.ImageSummary;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

class SubjectTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 30",
        "2026-01-02T03:04:05.123456789+02:00, 30",
        "+1000000000-12-31T23:59:59Z, -1",
        "-1000000000-01-01T00:00:00Z, -1",
        "yesterday, -1",
        "'', -1"
    })
    void aDateThatIsNoneStatesNothing(String created, long age) {
        ImageSummary image =
                new ImageSummary(
                        "x",
                        "image",
                        null,
                        null,
                        List.of(),
                        "linux/amd64",
                        created,
                        new TreeMap<>(),
                        List.of(),
                        BaseSummary.UNKNOWN,
                        null);
        Subject subject =
                new Subject(image, Subjects.empty().inventory(), List.of(), List.of(), null, null);
        assertThat(subject.facts(LocalDate.of(2026, 2, 1)).imageAgeDays().orElse(-1))
                .isEqualTo(age);
    }
}
