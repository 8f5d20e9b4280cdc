package dev.lazaret.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Digest;
import dev.lazaret.base.FileFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.Severity;
import dev.lazaret.diff.Counted;
import dev.lazaret.diff.FileChange;
import dev.lazaret.diff.FileChange.Aspect;
import dev.lazaret.diff.FileChanges;
import dev.lazaret.diff.ImageDiff;
import dev.lazaret.diff.ImageDiff.ConfigChange;
import dev.lazaret.diff.ImageDiff.In;
import dev.lazaret.diff.ImageDiff.LayerChange;
import dev.lazaret.diff.ImageDiff.Side;
import dev.lazaret.diff.PackageChange;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;
import dev.lazaret.report.JsonSchemaTest;
import dev.lazaret.report.SampleReport;
import dev.lazaret.report.table.TableOptions;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class DiffReportTest {

    private static final String HOSTILE = "a`|\n# b @all [x](y) " + SampleReport.HOSTILE;
    private static final Digest ONE = Digest.sha256(new byte[] {1});
    private static final Digest TWO = Digest.sha256(new byte[] {2});

    private static Path golden(String name) {
        return Goldens.resources().resolve("dev/lazaret/report/diff/" + name);
    }

    private static FileEntry file(String path, int mode, long size) {
        return new FileEntry(path, EntryType.FILE, mode, 0, 0, size, 0, "", "");
    }

    private static Finding finding(String path, Severity severity) {
        return new FileFinding(
                "image/setuid-file",
                List.of(),
                severity,
                "setuid " + HOSTILE,
                Location.file(ONE, path),
                "",
                "");
    }

    private static ImageDiff diff() {
        FileEntry su = file("bin/su", 04755, 60_000);
        FileEntry plain = file("bin/su", 0755, 60_000);
        FileEntry curl = file("usr/bin/" + HOSTILE, 0755, 250_000);
        return new ImageDiff(
                new Side("app:1", ONE, 2, 5_000_000, 2_000_000, 30),
                new Side("app:2 " + HOSTILE, TWO, 2, 4_500_000, -1, 29),
                List.of(
                        new LayerChange(ONE, In.BOTH, 4_000_000),
                        new LayerChange(TWO, In.AFTER, 500_000)),
                new FileChanges(
                        new Counted<>(0, List.of()),
                        new Counted<>(
                                7, List.of(new FileChange(curl.path(), curl, null, List.of()))),
                        new Counted<>(
                                1,
                                List.of(new FileChange("bin/su", su, plain, List.of(Aspect.MODE)))),
                        0,
                        250_000),
                List.of(
                        new PackageChange(
                                PackageChange.Kind.UPGRADED,
                                "deb",
                                "debian/openssl",
                                List.of("3.0.1"),
                                List.of("3.0.2")),
                        new PackageChange(
                                PackageChange.Kind.REMOVED,
                                "npm",
                                HOSTILE,
                                List.of("1"),
                                List.of())),
                List.of(finding("bin/su", Severity.MEDIUM)),
                List.of(finding("bin/" + HOSTILE, Severity.CRITICAL)),
                4,
                List.of(
                        new ConfigChange("user", "", "app"),
                        new ConfigChange("env X", HOSTILE, "")),
                List.of(Gap.of(Gap.Kind.LIMIT, Location.file(TWO, "big"), "it is too large")));
    }

    @Test
    void aPersonReadsFindingsFirst() {
        Goldens.assertMatches(golden("diff.txt"), DiffTable.text(diff(), TableOptions.PLAIN));
    }

    @Test
    void aPullRequestGetsMarkdownThatNobodyElseWrites() {
        String text = DiffMarkdown.text(diff());

        Goldens.assertMatches(golden("diff.md"), text);
        assertThat(text.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        // outside text stands inside code only: take the code away and nothing of it is left
        assertThat(text.replaceAll("`[^`\n]*`", "")).doesNotContain("script", "@all", "[x]");
    }

    @Test
    void terminalsGetNoControlCharacters() {
        String text = DiffTable.text(diff(), new TableOptions(80, false, true));

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }

    @Test
    void theJsonKeepsItsSchema() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DiffJson.write(diff(), "0.1.0", out);
        String json = out.toString(StandardCharsets.UTF_8);

        assertThat(JsonSchemaTest.problems("lazaret-diff-1.schema.json", json)).isEmpty();
        assertThat(
                        JsonSchemaTest.problems(
                                "lazaret-diff-1.schema.json",
                                json.replace("\"upgraded\"", "\"up\"")))
                .isNotEmpty();
    }
}
