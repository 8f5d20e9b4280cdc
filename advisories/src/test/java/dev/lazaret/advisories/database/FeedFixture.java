package dev.lazaret.advisories.database;

import dev.lazaret.advisories.cvss.CvssVectors;
import dev.lazaret.advisories.feeds.DirectoryFeeds;
import dev.lazaret.advisories.feeds.FeedLimits;
import dev.lazaret.advisories.feeds.FeedProgress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small mirror, written by hand. */
public final class FeedFixture {

    /** A record on one npm package that says when it was changed. */
    public static String npmRecord(String id, String name, String fixed, String modified) {
        return """
        {"schema_version": "1.7.0", "id": "%s", "modified": "%s",
         "aliases": ["CVE-2026-1001"], "summary": "Prototype pollution in %s",
         "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
         "affected": [{"package": {"ecosystem": "npm", "name": "%s"},
           "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "%s"}]}]}]}
        """
                .formatted(id, modified, name, name, fixed);
    }

    /** A record on one Debian source package in two releases. */
    public static final String DEBIAN_RECORD =
            """
            {"id": "DSA-9001-1", "modified": "2026-02-03T04:05:06Z", "upstream": ["CVE-2026-1002"],
             "details": "A buffer in tiny overflows.\\nMore about it.",
             "affected": [
              {"package": {"ecosystem": "Debian:12", "name": "tiny"},
               "ranges": [{"type": "ECOSYSTEM",
                 "events": [{"introduced": "0"}, {"fixed": "1.0-2+deb12u1"}]}],
               "ecosystem_specific": {"urgency": "not yet assigned"}},
              {"package": {"ecosystem": "Debian:13", "name": "tiny"},
               "ranges": [{"type": "ECOSYSTEM",
                 "events": [{"introduced": "0"}, {"fixed": "1.1-1"}]}]}]}
            """;

    private FeedFixture() {}

    /** Two ecosystems, KEV and EPSS. */
    public static void write(Path mirror) throws IOException {
        Map<String, String> npm = new LinkedHashMap<>();
        npm.put(
                "GHSA-aaaa-aaaa-aaaa",
                npmRecord("GHSA-aaaa-aaaa-aaaa", "left", "1.2.3", "2026-01-01T00:00:00Z"));
        npm.put(
                "GHSA-bbbb-bbbb-bbbb",
                npmRecord("GHSA-bbbb-bbbb-bbbb", "right", "2.0.0", "2026-01-02T00:00:00Z"));
        writeZip(mirror.resolve("osv/npm/all.zip"), npm);
        writeZip(mirror.resolve("osv/Debian/all.zip"), Map.of("DSA-9001-1", DEBIAN_RECORD));
        Files.writeString(mirror.resolve("osv/ecosystems.txt"), "Debian\nDebian:12\nnpm\n");
        writeKev(mirror.resolve("kev/known_exploited_vulnerabilities.json"));
        writeGzip(
                mirror.resolve("epss/epss_scores-current.csv.gz"),
                """
                #model_version:v2025.03.14,score_date:2026-02-01T00:00:00+0000
                cve,epss,percentile
                CVE-2026-1001,0.5,1.0
                CVE-2026-1002,0.00042,0.1
                """);
    }

    /** An archive with these records, in this order. */
    public static void writeZip(Path file, Map<String, String> records) throws IOException {
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> record : records.entrySet()) {
                ZipEntry entry = new ZipEntry(record.getKey() + ".json");
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(record.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    /** Compiles a mirror. */
    public static List<SkippedRecord> build(Path mirror, Path file) throws Exception {
        return new DatabaseBuilder(FeedLimits.DEFAULT, CvssVectors::parse, FeedProgress.NONE)
                .build(new DirectoryFeeds(mirror, FeedLimits.DEFAULT), Set.of(), file);
    }

    /** Any text, gzipped. */
    public static void writeGzip(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, bytes.toByteArray());
    }

    private static void writeKev(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                {"title": "Catalogue", "count": 1, "vulnerabilities": [
                  {"cveID": "CVE-2026-1001", "dateAdded": "2026-01-05", "dueDate": "2026-01-26",
                   "knownRansomwareCampaignUse": "Known", "cwes": ["CWE-1321"]}]}
                """);
    }
}
