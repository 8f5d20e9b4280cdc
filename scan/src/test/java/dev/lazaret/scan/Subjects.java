package dev.lazaret.scan;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.FileFinding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Severity;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.inventory.graph.DependencyGraph;
import dev.lazaret.report.ScanReport.BaseSummary;
import dev.lazaret.report.ScanReport.ImageSummary;
import dev.lazaret.report.ScanReport.LayerSummary;
import dev.lazaret.report.ScanReport.SurfaceSummary;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Subjects for tests. */
final class Subjects {

    static final Digest LAYER = digest("layer");

    private Subjects() {}

    static Digest digest(String text) {
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One that has something of everything. */
    static Subject full() {
        Package curl =
                new Package(
                        new PackageUrl(
                                "deb",
                                "debian",
                                "curl",
                                "7.88.1-10",
                                new TreeMap<>(Map.of("arch", "amd64")),
                                ""),
                        "curl",
                        "7.88.1-10",
                        new Package.SourcePackage("curl", "7.88.1-10"),
                        "amd64",
                        "var/lib/dpkg/status",
                        LAYER,
                        "dpkg",
                        Package.Origin.INSTALLED,
                        Package.Confidence.HIGH,
                        null,
                        List.of("curl"),
                        "Debian",
                        new TreeMap<>(Map.of("section", "web")),
                        null);
        ExecutableTraits traits =
                new ExecutableTraits(
                        "elf",
                        true,
                        ExecutableTraits.Relro.FULL,
                        true,
                        false,
                        true,
                        "lib64/ld-linux-x86-64.so.2",
                        List.of("libc.so.6"));
        return new Subject(
                new ImageSummary(
                        "example/image:1",
                        "image",
                        digest("manifest"),
                        digest("config"),
                        List.of("example/image:1"),
                        "linux/amd64",
                        "2026-01-02T03:04:05Z",
                        new TreeMap<>(Map.of("org.opencontainers.image.source", "https://e.org")),
                        List.of(new LayerSummary(LAYER, 1L << 40, "RUN a\nb")),
                        new BaseSummary(1, "debian:12", digest("base").toString(), "history"),
                        new SurfaceSummary(100, List.of("a shell: -10"), List.of("no compiler"))),
                new Inventory(
                        new Distro("debian", "12", "bookworm", "Debian 12", List.of("linux")),
                        List.of(curl),
                        new DependencyGraph.Builder().partial(0).build(1),
                        new TreeMap<>(Map.of("usr/bin/curl", traits, "usr/bin/cut", traits))),
                List.of(
                        new FileFinding(
                                "image/setuid",
                                List.of("CIS-DI-0008"),
                                Severity.MEDIUM,
                                "a title",
                                Location.file(LAYER, "usr/bin/su"),
                                "mode 4755",
                                "chmod"),
                        new ConfigurationFinding(
                                "image/root-user",
                                List.of(),
                                Severity.HIGH,
                                "root",
                                Location.NOWHERE,
                                "",
                                "USER"),
                        new SecretFinding(
                                "image/secret",
                                List.of("b", "a"),
                                Severity.CRITICAL,
                                "a key",
                                new Location(LAYER, "k\u00e9y", 7),
                                "AKIA****",
                                "rotate")),
                List.of(new Gap(Gap.Kind.BROKEN, Location.file(LAYER, "x.jar"), "broken", "mend")),
                LocalDate.of(2028, 6, 30),
                null);
    }

    /** One that has as little as there can be. */
    static Subject empty() {
        return new Subject(
                new ImageSummary(
                        "-",
                        "image",
                        null,
                        digest("config"),
                        List.of(),
                        "linux/arm64/v8",
                        "",
                        new TreeMap<>(),
                        List.of(),
                        BaseSummary.UNKNOWN,
                        null),
                Inventory.of(null, List.of()),
                List.of(),
                List.of(),
                null,
                null);
    }
}
