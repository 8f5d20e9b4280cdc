package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.lint.RepairProperties;
import dev.lazaret.lint.dockerfile.DockerfileLint;
import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;
import dev.lazaret.testkit.Goldens;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;

/** What must hold of every repair, over Dockerfiles people wrote and those of the rules. */
class RealFixesTest {

    private static final DockerfileOptions OPTIONS = DockerfileOptions.DEFAULT;

    private final RepairProperties properties =
            new RepairProperties(
                    text -> DockerfileLint.lint("Dockerfile", text, OPTIONS),
                    text ->
                            new DockerfileFix(OPTIONS, rule -> true, Map.of())
                                    .fix("Dockerfile", text));

    @Test
    void holdOverDockerfilesOfTheField() throws IOException {
        properties.hold(SharedData.require("dockerfiles"), file -> true);
    }

    @Test
    void holdOverTheFixturesOfTheRules() throws IOException {
        properties.hold(
                Goldens.resources().resolve("rules/dockerfile"),
                file -> file.toString().endsWith(".Dockerfile"));
    }
}
