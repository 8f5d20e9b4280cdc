package dev.lazaret.inventory.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.inventory.Examining;
import dev.lazaret.inventory.archive.ZipBuilder;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Metadata of published jars, packed again; the right column is what Maven Central calls them. */
class RealJarMetadataTest {

    @ParameterizedTest
    @CsvSource({
        "api-all-2.0.0-sources, org.apache.directory.api:api-all 2.0.0 HIGH",
        "commons-lang3-3.12.0, org.apache.commons:commons-lang3 3.12.0 HIGH",
        "jackson-core-2.15.2, com.fasterxml.jackson.core:jackson-core 2.15.2 HIGH",
        "com.fasterxml.jackson.core.jackson-core-2.15.2,"
                + " com.fasterxml.jackson.core:jackson-core 2.15.2 HIGH",
        "micronaut-aop-4.9.11, io.micronaut:micronaut-aop 4.9.11 HIGH",
        "opensaml-core-3.4.6, org.opensaml:opensaml-core 3.4.6 HIGH",
        "jenkins-plugins/gradle/2.11, org.jenkins-ci.plugins:gradle 2.11 HIGH",
        // of New Relic's agent: the manifest has no group, the title is the artifact
        "spring-instrumentation-4.3.0-1.0, com.newrelic.instrumentation.spring-4.3.0 1.0 LOW"
    })
    void namesTheJar(String folder, String expected) throws IOException {
        Path root = SharedData.require("manifests/maven/syft-jar-metadata").resolve(folder);
        Examining found =
                Examining.bytes(new JavaArchiveExaminer(), root.getFileName() + ".jar", pack(root));

        assertThat(found.gaps()).isEmpty();
        assertThat(found.packages())
                .filteredOn(p -> p.attribute("shaded").isEmpty())
                .extracting(p -> p.name() + " " + p.version() + " " + p.confidence())
                .containsExactly(expected);
    }

    private static byte[] pack(Path root) throws IOException {
        ZipBuilder zip = new ZipBuilder();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            zip.file(root.relativize(file).toString(), Files.readAllBytes(file));
        }
        return zip.build();
    }
}
