package dev.lazaret.advisories.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.VulnerabilityFinding.Cvss;
import dev.lazaret.testkit.Goldens;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CvssVectorsTest {

    @Test
    void scoresTheSpecificationsExamples() throws IOException {
        assertScores(Goldens.resources().resolve("dev/lazaret/advisories/cvss/scores.txt"), 23);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2_score", "v30_score", "v31_score", "v4_score"})
    void scoresPublishedLists(String list) throws IOException {
        assertScores(SharedData.require("mirror/native/cvss/" + list + ".list"), 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2_error", "v3_error", "v4_error"})
    void refusesWhatTheSpecificationsRefuse(String list) throws IOException {
        for (String line : lines(SharedData.require("mirror/native/cvss/" + list + ".list"))) {
            boolean valid = line.endsWith("#OK");
            String vector = line.replace("#OK", "").strip();
            boolean accepted =
                    CvssVectors.parse(vector)
                            .filter(cvss -> cvss.version().charAt(0) == list.charAt(1))
                            .isPresent();
            assertThat(accepted).as(vector).isEqualTo(valid);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "CVSS:3.1",
                "CVSS:3.1/",
                "CVSS:3.2/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/",
                "CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
                "CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H",
                "AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F"
            })
    void refusesMalformedVectors(String vector) {
        assertThat(CvssVectors.parse(vector)).isEmpty();
    }

    @Test
    void refusesEndlessVectorsAtOnce() {
        assertThat(CvssVectors.parse("CVSS:3.1/" + "AV:N/".repeat(1_000_000))).isEmpty();
    }

    @Test
    void keepsVersionAndVector() {
        assertThat(CvssVectors.parse(" CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H "))
                .contains(new Cvss("3.1", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8));
    }

    private static void assertScores(Path file, int atLeast) throws IOException {
        int seen = 0;
        for (String line : lines(file)) {
            String[] parts = line.replaceFirst("#.*", "").strip().split("\\s+", -1);
            if (parts.length == 2) {
                assertThat(CvssVectors.parse(parts[0]).map(Cvss::score))
                        .as(parts[0])
                        .contains(Double.valueOf(parts[1]));
                seen++;
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(atLeast);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
    }
}
