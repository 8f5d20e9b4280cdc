package dev.lazaret.cli.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The example advisories in the layout of a mirror. */
public final class ExampleMirror {

    private static final String ADVISORIES = "mirror/osv/";

    private ExampleMirror() {}

    /** Writes {@code osv/}, {@code kev/} and {@code epss/} below a directory. */
    public static void write(Path directory) throws IOException {
        Map<String, List<String>> byEcosystem = new TreeMap<>();
        for (String path : ExampleFiles.below(ADVISORIES)) {
            String rest = path.substring(ADVISORIES.length());
            byEcosystem
                    .computeIfAbsent(rest.substring(0, rest.indexOf('/')), k -> new ArrayList<>())
                    .add(path);
        }
        for (Map.Entry<String, List<String>> ecosystem : byEcosystem.entrySet()) {
            archive(directory.resolve("osv").resolve(ecosystem.getKey()), ecosystem.getValue());
        }
        String kev = "kev/known_exploited_vulnerabilities.json";
        Files.createDirectories(directory.resolve("kev"));
        Files.write(directory.resolve(kev), ExampleFiles.read("mirror/" + kev));
        Path epss = directory.resolve("epss/epss_scores-current.csv.gz");
        Files.createDirectories(directory.resolve("epss"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(epss))) {
            out.write(ExampleFiles.read("mirror/epss/epss_scores-current.csv"));
        }
    }

    private static void archive(Path folder, List<String> paths) throws IOException {
        Files.createDirectories(folder);
        Path archive = folder.resolve("all.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String path : paths) {
                ZipEntry entry = new ZipEntry(path.substring(path.lastIndexOf('/') + 1));
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(ExampleFiles.read(path));
            }
        }
    }
}
