package dev.lazaret.lint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.lint.LintResult;
import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class RealDockerfilesTest {

    @Test
    void leaveNothingUnparsed() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(SharedData.require("dockerfiles"))) {
            files = all.sorted().toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(75);
        for (Path file : files) {
            LintResult result =
                    DockerfileLint.lint(
                            file.getFileName().toString(),
                            Files.readString(file),
                            DockerfileOptions.DEFAULT);
            assertThat(result.gaps()).as("%s", file).isEmpty();
            assertThat(result.findings()).as("%s", file).isNotEmpty();
        }
    }
}
