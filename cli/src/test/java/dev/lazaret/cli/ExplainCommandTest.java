package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ExplainCommandTest {

    @TempDir private Path home;

    @Test
    void saysWhatPullsThePackageIn() throws IOException {
        Running running = new Running(home);
        Path kept = home.resolve("kept");
        assertThat(running.lazaret("demo", "--keep", kept.toString()).exit()).isEqualTo(0);
        Path sbom = home.resolve("shop.cdx.json");
        Files.writeString(
                sbom,
                """
                {"bomFormat": "CycloneDX",
                 "components": [
                  {"type": "library", "bom-ref": "a", "name": "shop", "purl": "pkg:maven/org.example/shop@1"},
                  {"type": "library", "bom-ref": "b", "name": "web", "purl": "pkg:maven/org.example/web@2"},
                  {"type": "library", "bom-ref": "c", "name": "log4j-core",
                   "purl": "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1"}],
                 "dependencies": [
                  {"ref": "a", "dependsOn": ["b"]},
                  {"ref": "b", "dependsOn": ["c"]},
                  {"ref": "c"}]}
                """);

        String explained =
                running.lazaret(
                                "explain",
                                "CVE-2021-44228",
                                "--db",
                                kept.resolve("example.db").toString(),
                                "--image",
                                "sbom:" + sbom)
                        .out();

        assertThat(explained)
                .startsWith("org.apache.logging.log4j:log4j-core 2.14.1: AFFECTED")
                .containsOnlyOnce("  pulled in by    org.example:shop > org.example:web\n");
    }
}
