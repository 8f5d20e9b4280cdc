package dev.lazaret.report;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Severity;
import dev.lazaret.base.Upgrade;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.base.VulnerabilityFinding.Cvss;
import dev.lazaret.base.VulnerabilityFinding.Epss;
import dev.lazaret.base.VulnerabilityFinding.Kev;
import dev.lazaret.base.VulnerabilityFinding.MatchReason;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.inventory.graph.DependencyGraph;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.judge.Verdict;
import dev.lazaret.report.ScanReport.BaseSummary;
import dev.lazaret.report.ScanReport.DatabaseSummary;
import dev.lazaret.report.ScanReport.ImageSummary;
import dev.lazaret.report.ScanReport.LayerSummary;
import dev.lazaret.report.ScanReport.SurfaceSummary;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A report with one of everything, and with markup where a report might trust its input. */
public final class SampleReport {

    /** What no page and no terminal may take for its own. */
    public static final String HOSTILE = "<script>alert('x')</script>&\"\u001b[31m\u202e]]>";

    private static final Digest BASE = Digest.sha256(new byte[] {1});
    private static final Digest APP = Digest.sha256(new byte[] {2});

    private SampleReport() {}

    /** Blocked, with findings of several kinds, a waiver, an ignored one and a gap. */
    public static ScanReport full() {
        List<JudgedFinding> findings =
                List.of(
                        new JudgedFinding(log4shell(), Disposition.BLOCK, "fail-on critical"),
                        new JudgedFinding(openssl("libcrypto3"), Disposition.REPORT, ""),
                        new JudgedFinding(openssl("libssl3"), Disposition.REPORT, ""),
                        new JudgedFinding(rootUser(), Disposition.REPORT, ""),
                        new JudgedFinding(
                                unfixed(),
                                Disposition.WAIVED,
                                "waived until 2027-01-01 by alice: " + HOSTILE),
                        new JudgedFinding(ignored(), Disposition.IGNORED, "below severity low"));
        return new ScanReport(
                "0.1.0",
                image("registry.example/app:1"),
                new DatabaseSummary(
                        Digest.sha256(new byte[] {9}),
                        "2026-11-01T00:00:00Z",
                        23_315,
                        Map.of("osv/npm", Digest.sha256(new byte[] {8}).toString())),
                null,
                inventory(),
                findings,
                upgrades(),
                List.of(
                        new Gap(
                                Gap.Kind.BROKEN,
                                Location.file(APP, "app/" + HOSTILE + ".jar"),
                                "the central directory of the archive lies outside the file",
                                "Look at the file; it may be damaged.")),
                new Verdict(
                        Verdict.Outcome.BLOCK,
                        List.of(
                                "CVE-2021-44228 (critical) in log4j-core 2.14.1: fail-on"
                                        + " critical")));
    }

    /** Nothing found, nothing missed. */
    public static ScanReport clean() {
        return new ScanReport(
                "0.1.0",
                image("scratch:1"),
                full().database(),
                null,
                Inventory.of(null, List.of()),
                List.of(),
                List.of(),
                List.of(),
                new Verdict(Verdict.Outcome.PASS, List.of()));
    }

    /** What is there, with nobody having judged it and something not looked at. */
    public static ScanReport inventoryOnly() {
        return new ScanReport(
                "0.1.0",
                image("registry.example/app:1"),
                null,
                null,
                inventory(),
                List.of(),
                List.of(),
                List.of(
                        new Gap(
                                Gap.Kind.UNREADABLE,
                                Location.NOWHERE,
                                "the layer could not be fetched",
                                "Try again.")),
                null);
    }

    private static ImageSummary image(String name) {
        return new ImageSummary(
                name,
                "image",
                Digest.sha256(new byte[] {3}),
                Digest.sha256(new byte[] {4}),
                List.of(name),
                "linux/amd64",
                "2026-10-01T12:30:00.5Z",
                new TreeMap<>(Map.of("org.opencontainers.image.source", HOSTILE)),
                List.of(
                        new LayerSummary(
                                BASE, 7_000_000, "ADD alpine-minirootfs.tar.gz / # buildkit"),
                        new LayerSummary(APP, 1_234, "COPY app /app # " + HOSTILE)),
                new BaseSummary(1, "docker.io/library/alpine:3.20", "", "history"),
                new SurfaceSummary(
                        75, List.of("-15 shell: 1", "-10 starts as root"), List.of("no compiler")));
    }

    private static Inventory inventory() {
        Distro alpine = new Distro("alpine", "3.20.0", "", "Alpine Linux v3.20", List.of());
        TreeMap<String, ExecutableTraits> executables = new TreeMap<>();
        executables.put(
                "bin/busybox",
                new ExecutableTraits(
                        "elf",
                        true,
                        ExecutableTraits.Relro.FULL,
                        true,
                        false,
                        true,
                        "/lib/ld",
                        List.of()));
        List<Package> packages =
                List.of(
                        apk("libcrypto3"),
                        apk("libssl3"),
                        jar(),
                        jar("app/b.jar"),
                        hostilePackage());
        // sorted: libcrypto3, libssl3, log4j twice, the hostile one; the second needs the first
        DependencyGraph graph =
                new DependencyGraph.Builder()
                        .known(0)
                        .needs(1, 0)
                        .needs(4, 2)
                        .partial(4)
                        .build(packages.size());
        return new Inventory(alpine, packages, graph, executables);
    }

    private static Package apk(String name) {
        return Package.of(
                        PackageUrl.of("apk", "alpine", name, "3.3.0-r2", Map.of("arch", "x86_64")),
                        "lib/apk/db/installed",
                        "os/apk")
                .source("openssl", "3.3.0-r2")
                .architecture("x86_64")
                .licenses(List.of("Apache-2.0"))
                .vendor("Ariadne Conill <ariadne@dereferenced.org>")
                .build()
                .placed(BASE, null);
    }

    private static Package jar() {
        return jar("app/app.jar!/BOOT-INF/lib/log4j-core-2.14.1.jar");
    }

    private static Package jar(String path) {
        return Package.of(
                        PackageUrl.of("maven", "org.apache.logging.log4j", "log4j-core", "2.14.1"),
                        path,
                        "java/archive")
                .licenses(List.of("Apache-2.0 OR MIT"))
                .attribute("sha1", "9141212b8507ab50a45525b545b39d224614528b")
                .build()
                .placed(APP, null);
    }

    private static Package hostilePackage() {
        return Package.of(
                        PackageUrl.of("npm", "", HOSTILE, HOSTILE),
                        "app/" + HOSTILE + "/package.json",
                        "npm/installed")
                .licenses(List.of(HOSTILE))
                .confidence(Package.Confidence.LOW)
                .build()
                .placed(APP, "owner");
    }

    private static VulnerabilityFinding log4shell() {
        return vulnerability(
                "CVE-2021-44228",
                Severity.CRITICAL,
                jar(),
                "2.15.0",
                new Kev("2021-12-10", "2021-12-24", true),
                new Cvss("3.1", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", 10.0));
    }

    private static VulnerabilityFinding openssl(String name) {
        return vulnerability(
                "CVE-2024-5535",
                Severity.HIGH,
                apk(name),
                "3.3.1-r1",
                null,
                new Cvss("3.1", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:H", 9.1));
    }

    private static VulnerabilityFinding unfixed() {
        return vulnerability("CVE-2026-0001", Severity.LOW, hostilePackage(), "", null);
    }

    private static VulnerabilityFinding vulnerability(
            String id,
            Severity severity,
            Package component,
            String fixedIn,
            @Nullable Kev kev,
            Cvss... cvss) {
        return new VulnerabilityFinding(
                id,
                List.of("GHSA-" + id.toLowerCase(Locale.ROOT)),
                severity,
                "A title of " + id + " " + HOSTILE,
                component,
                fixedIn,
                component.location(),
                fixedIn.isEmpty() ? "" : "Upgrade " + component.name() + " to " + fixedIn + ".",
                List.of(cvss),
                kev,
                kev == null ? null : new Epss(0.97565, 0.99998),
                new MatchReason(
                        "GHSA-x",
                        "GHSA",
                        "Maven",
                        component.name(),
                        false,
                        component.version(),
                        "maven",
                        ">= 2.13.0, < 2.15.0"),
                "2021-12-10T00:00:00Z",
                List.of("https://example.org/" + HOSTILE));
    }

    private static Finding rootUser() {
        return new ConfigurationFinding(
                "image/root-user",
                List.of("CIS-DI-0001", "DL3002"),
                Severity.MEDIUM,
                "The image runs as root",
                new Location(null, null, 0),
                "User is empty",
                "Add USER to the Dockerfile.");
    }

    private static Finding ignored() {
        return new ConfigurationFinding(
                "image/ignored",
                List.of(),
                Severity.NEGLIGIBLE,
                "IGNORED-TITLE",
                Location.NOWHERE,
                "",
                "");
    }

    private static List<Upgrade> upgrades() {
        return List.of(
                new Upgrade(
                        BASE,
                        "openssl",
                        "apk",
                        "3.3.0-r2",
                        "3.3.1-r1",
                        List.of("libcrypto3", "libssl3"),
                        List.of("CVE-2024-5535")),
                new Upgrade(
                        APP,
                        "org.apache.logging.log4j:log4j-core",
                        "maven",
                        "2.14.1",
                        "2.15.0",
                        List.of("org.apache.logging.log4j:log4j-core"),
                        List.of("CVE-2021-44228")));
    }
}
