package dev.lazaret.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lazaret.base.Package;
import dev.lazaret.inventory.java.JavaExaminers;
import dev.lazaret.inventory.npm.NpmExaminers;
import dev.lazaret.inventory.python.PythonExaminers;
import dev.lazaret.layers.Examiner;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Lock files whose packages trivy states. Where we differ on purpose: we list development packages
 * and mark them, trivy leaves them out; we leave the source tree's own project out, trivy lists it
 * as root.
 */
class TrivyExpectationsTest {

    private static final List<Examiner> EXAMINERS =
            Stream.of(JavaExaminers.all(), NpmExaminers.all(), PythonExaminers.all())
                    .flatMap(List::stream)
                    .toList();

    @ParameterizedTest
    @CsvSource({
        "bun, bun.lock",
        "npm, package-lock.json",
        "pnpm, pnpm-lock.yaml",
        "pip, requirements.txt",
        "pipenv, Pipfile.lock",
        "poetry, poetry.lock",
        "pylock, pylock.toml",
        "uv, uv.lock"
    })
    void findsThePackagesTrivyStates(String name, String file) throws IOException {
        assertThat(production(name, file)).isEqualTo(expected(name));
    }

    /** yarn.lock does not say what is for development; trivy reads package.json beside it. */
    @Test
    void findsAtLeastThePackagesTrivyStatesForYarn() throws IOException {
        assertThat(production("yarn", "yarn.lock")).containsAll(expected("yarn"));
    }

    /** trivy states findings only; they name the vulnerable packages. */
    @ParameterizedTest
    @CsvSource({"gradle, gradle.lockfile", "pom, pom.xml", "sbt, build.sbt.lock"})
    void findsThePackagesOfTrivysFindings(String name, String file) throws IOException {
        Set<String> vulnerable = new TreeSet<>();
        for (JsonNode result : golden(name).path("Results")) {
            if (result.path("Target").asText().equals(file)) {
                result.path("Vulnerabilities")
                        .forEach(v -> vulnerable.add(purl(v.path("PkgIdentifier"))));
            }
        }

        assertThat(vulnerable).isNotEmpty();
        assertThat(production(name, file)).containsAll(vulnerable);
    }

    private static Set<String> expected(String name) throws IOException {
        Set<String> purls = new TreeSet<>();
        for (JsonNode result : golden(name).path("Results")) {
            for (JsonNode each : result.path("Packages")) {
                if (!each.path("Relationship").asText("").equals("root")) {
                    purls.add(purl(each.path("Identifier")));
                }
            }
        }
        return purls;
    }

    private static String purl(JsonNode identifier) {
        return identifier.path("PURL").asText();
    }

    private static Set<String> production(String name, String file) {
        Path input = SharedData.require("manifests/with-expected/" + name + "/input/" + file);
        Set<String> purls = new TreeSet<>();
        for (Examiner examiner : EXAMINERS) {
            if (wants(examiner, file)) {
                for (Package found : Examining.file(examiner, file, input).packages()) {
                    if (!found.attribute("scope").equals("dev")) {
                        purls.add(found.purl().toString());
                    }
                }
            }
        }
        return purls;
    }

    private static boolean wants(Examiner examiner, String file) {
        boolean selected =
                examiner.selection().fileNames().contains(file)
                        || examiner.selection().suffixes().stream().anyMatch(file::endsWith);
        return selected && examiner.accepts(Examining.entry(file, 1));
    }

    private static JsonNode golden(String name) throws IOException {
        Path golden =
                SharedData.require("manifests/with-expected/" + name + "/expected.golden.json");
        return new ObjectMapper().readTree(golden.toFile());
    }
}
