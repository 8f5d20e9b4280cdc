package dev.lazaret.advisories.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a mirror of made-up advisories, as large and as uneven as the public feeds: {@code
 * SyntheticMirror DIRECTORY RECORDS}. The same arguments give the same records.
 *
 * <p>Package {@code n} of ecosystem {@code e} is called {@code e-package-n}; one in {@link
 * #RECORDS_PER_PACKAGE} records is on another package, so half the records are on few packages.
 */
public final class SyntheticMirror {

    /** How many records there are for one package, on average. */
    public static final int RECORDS_PER_PACKAGE = 3;

    private static final List<String> ECOSYSTEMS =
            List.of("Alpine", "Debian", "Go", "Maven", "PyPI", "Red Hat", "Ubuntu", "npm");
    private static final String WORDS =
            "A flaw in the parser allows a remote attacker to read memory beyond the buffer when a "
                    + "crafted message is handled before the length is checked by the caller ";

    private SyntheticMirror() {}

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    /** Writes the mirror below a directory. */
    public static void write(Path directory, int records) throws IOException {
        for (String ecosystem : ECOSYSTEMS) {
            Path archive = directory.resolve("osv").resolve(ecosystem).resolve("all.zip");
            Files.createDirectories(archive.getParent());
            try (ZipOutputStream zip = new ZipOutputStream(buffered(archive))) {
                zip.setLevel(1);
                Random random = new Random(ecosystem.hashCode());
                int count = records / ECOSYSTEMS.size();
                for (int i = 0; i < count; i++) {
                    zip.putNextEntry(new ZipEntry("SYN-" + i + ".json"));
                    zip.write(record(ecosystem, i, count, random).getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        }
        writeEpss(directory.resolve("epss/epss_scores-current.csv.gz"), records);
    }

    /** The name of a package that has advisories. */
    public static String packageName(String ecosystem, int number) {
        String prefix = ecosystem.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return ecosystem.equals("Maven")
                ? "org.example.group" + number % 97 + ":artifact-" + number
                : prefix + "-package-" + number;
    }

    /** The full ecosystem strings that records of a family name. */
    public static List<String> releases(String family) {
        return switch (family) {
            case "Alpine" -> List.of("Alpine:v3.19", "Alpine:v3.20", "Alpine:v3.21");
            case "Debian" -> List.of("Debian:11", "Debian:12", "Debian:13");
            case "Ubuntu" -> List.of("Ubuntu:20.04:LTS", "Ubuntu:22.04:LTS", "Ubuntu:24.04:LTS");
            case "Red Hat" -> List.of("Red Hat:enterprise_linux:9::baseos");
            default -> List.of(family);
        };
    }

    private static String record(String ecosystem, int number, int count, Random random) {
        int packages = Math.max(1, count / RECORDS_PER_PACKAGE);
        // squaring makes low numbers frequent: a few packages have hundreds of advisories
        double skewed = random.nextDouble() * random.nextDouble();
        String name = packageName(ecosystem, (int) (skewed * packages));
        StringBuilder json = new StringBuilder(2_000);
        json.append("{\"schema_version\":\"1.7.0\",\"id\":\"SYN-").append(number);
        json.append("\",\"modified\":\"2026-0")
                .append(1 + random.nextInt(9))
                .append("-15T12:00:00Z");
        json.append("\",\"published\":\"2025-03-01T00:00:00Z\",\"aliases\":[\"CVE-2025-");
        json.append(10_000 + number).append("\"],\"summary\":\"").append(words(random, 60));
        json.append("\",\"details\":\"").append(words(random, 600));
        json.append("\",\"severity\":[{\"type\":\"CVSS_V3\",\"score\":");
        json.append("\"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N\"}],\"affected\":[");
        String separator = "";
        for (String release : releases(ecosystem)) {
            json.append(separator).append("{\"package\":{\"ecosystem\":\"").append(release);
            json.append("\",\"name\":\"").append(name).append("\"},\"ranges\":[{\"type\":");
            json.append("\"ECOSYSTEM\",\"events\":[{\"introduced\":\"0\"},{\"fixed\":\"");
            json.append(1 + random.nextInt(9)).append('.').append(random.nextInt(30));
            json.append(".2\"}]}],\"versions\":[").append(versions(random)).append("]}");
            separator = ",";
        }
        json.append("],\"references\":[");
        for (String type : List.of("WEB", "ADVISORY", "FIX", "REPORT")) {
            json.append("{\"type\":\"").append(type).append("\",\"url\":\"https://example.com/");
            json.append(type).append('/').append(Long.toHexString(random.nextLong()));
            json.append("\"},");
        }
        json.setLength(json.length() - 1);
        return json.append("]}").toString();
    }

    private static String versions(Random random) {
        StringBuilder versions = new StringBuilder();
        int count = random.nextInt(20);
        for (int i = 0; i < count; i++) {
            versions.append(i == 0 ? "\"" : ",\"").append("1.").append(i).append(".0\"");
        }
        return versions.toString();
    }

    private static String words(Random random, int chars) {
        StringBuilder text = new StringBuilder();
        while (text.length() < chars) {
            int at = WORDS.indexOf(' ', random.nextInt(WORDS.length() - 20)) + 1;
            text.append(WORDS, at, WORDS.indexOf(' ', at) + 1);
        }
        return text.toString().strip();
    }

    private static void writeEpss(Path file, int rows) throws IOException {
        Files.createDirectories(file.getParent());
        Random random = new Random(1);
        try (OutputStream out = new GZIPOutputStream(buffered(file))) {
            out.write("cve,epss,percentile\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < rows; i++) {
                String row =
                        "CVE-2025-%d,%.5f,%.5f%n"
                                .formatted(10_000 + i, random.nextDouble(), random.nextDouble());
                out.write(row.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static OutputStream buffered(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }
}
