package dev.lazaret.advisories.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;

/** Every comparison that the ecosystems' own comparators made, as far as it is published. */
class UpstreamTruthTest {

    @ParameterizedTest
    @CsvSource({
        "alpine,apk,6990",
        "alpine-special,apk,389",
        "cran,cran,29",
        "cran-special,cran,11",
        "debian,dpkg,7221",
        "debian-special,dpkg,15",
        "hackage-special,hackage,6",
        "maven,maven,7376",
        "maven-special,maven,49",
        "nuget-special,nuget,18",
        "packagist,packagist,5315",
        "packagist-special,packagist,48",
        "pub-special,pub,50",
        "pypi,pep440,6188",
        "pypi-special,pep440,21",
        "redhat-special,rpm,83",
        "rubygems,gem,2049",
        "rubygems-special,gem,13",
        "semver-special,semver,43"
    })
    void agreesWithTheEcosystemsOwnComparator(String file, String order, int lines)
            throws IOException {
        TruthTable table =
                TruthTable.read(SharedData.require("truth/versions/" + file + ".txt"), order);

        assertThat(table.disagreements()).isEmpty();
        assertThat(table.size()).isEqualTo(lines);
    }
}
