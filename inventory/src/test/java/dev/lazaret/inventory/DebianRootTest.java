package dev.lazaret.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.os.dpkg.DpkgFilesExaminer;
import dev.lazaret.inventory.os.dpkg.DpkgStatusExaminer;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A real Debian root, as {@code debootstrap} makes it, against what dpkg says of it. {@code
 * -Dlazaret.debian.root=DIR} names one.
 */
class DebianRootTest {

    private Path root = Path.of("");

    @BeforeEach
    void needsARoot() {
        String property = System.getProperty("lazaret.debian.root", "");
        root = Path.of(property);
        Assumptions.assumeTrue(
                !property.isEmpty() && Files.exists(root.resolve("var/lib/dpkg/status")),
                "SKIPPED: needs a Debian root; name it with -Dlazaret.debian.root");
    }

    @Test
    void equalsWhatDpkgPrints() throws Exception {
        Tools.require("dpkg-query");
        String format =
                "${Package} ${Architecture} ${Version} ${source:Package} ${source:Version}\n";
        String printed =
                Tools.run(
                        List.of(
                                "dpkg-query",
                                "--admindir=" + root.resolve("var/lib/dpkg"),
                                "-W",
                                "-f",
                                format));
        Examining seen =
                Examining.file(
                        new DpkgStatusExaminer(),
                        "var/lib/dpkg/status",
                        root.resolve("var/lib/dpkg/status"));
        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.packages().stream().map(DebianRootTest::line).sorted().toList())
                .hasSizeGreaterThan(50)
                .isEqualTo(printed.lines().sorted().toList());
    }

    @Test
    void everyListedFileIsThereAndNoDirectoryIsListed() throws IOException {
        DpkgFilesExaminer examiner = new DpkgFilesExaminer();
        Set<String> paths = new HashSet<>();
        try (var files = Files.list(root.resolve("var/lib/dpkg/info"))) {
            for (Path file : files.sorted().toList()) {
                String name = "var/lib/dpkg/info/" + file.getFileName();
                if (name.endsWith(".list") || name.endsWith(".md5sums")) {
                    assertThat(examiner.accepts(Examining.entry(name, 1))).isTrue();
                    Examining.file(examiner, name, file).facts().stream()
                            .filter(FileOwnership.class::isInstance)
                            .map(FileOwnership.class::cast)
                            .forEach(owned -> paths.addAll(owned.paths()));
                }
            }
        }
        List<String> regular =
                paths.stream()
                        .filter(p ->
                                Files.isRegularFile(root.resolve(p), LinkOption.NOFOLLOW_LINKS))
                        .toList();
        assertThat(regular).hasSizeGreaterThan(3000);
        assertThat(paths).contains("usr/bin/apt", "bin/bash");
        assertThat(paths).noneMatch(p -> p.startsWith("/") || p.isEmpty());
    }

    private static String line(Package p) {
        Package.SourcePackage source = Objects.requireNonNull(p.source());
        return String.join(
                " ", p.name(), p.architecture(), p.version(), source.name(), source.version());
    }
}
