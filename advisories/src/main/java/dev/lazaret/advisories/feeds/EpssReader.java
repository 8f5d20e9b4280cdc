package dev.lazaret.advisories.feeds;

import dev.lazaret.advisories.FeedException;
import dev.lazaret.base.Text;
import dev.lazaret.base.VulnerabilityFinding.Epss;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Reads FIRST's daily table: a comment line with model and date, a header {@code
 * cve,epss,percentile}, then one line per CVE.
 */
public final class EpssReader {

    private static final int ROWS_MAX = 2_000_000;
    private static final int LINE_BYTES_MAX = 1_000;

    private EpssReader() {}

    /**
     * The scores by CVE id.
     *
     * @throws FeedException if the file is no such table or exceeds the limits
     */
    public static SortedMap<String, Epss> read(Path file, FeedLimits limits) throws FeedException {
        try (InputStream packed = Files.newInputStream(file);
                InputStream in = new GZIPInputStream(packed, 1 << 16)) {
            byte[] table = in.readNBytes((int) Math.min(limits.documentBytesMax(), 1 << 29) + 1);
            if (table.length > limits.documentBytesMax()) {
                throw new IOException("it unpacks to more than the bytes allowed");
            }
            return rows(table);
        } catch (IOException e) {
            throw new FeedException(
                    "cannot read the EPSS table %s: %s; fetch it again"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static SortedMap<String, Epss> rows(byte[] table) throws IOException {
        SortedMap<String, Epss> scores = new TreeMap<>();
        boolean headed = false;
        int at = 0;
        while (at < table.length) {
            int end = at;
            while (end < table.length && table[end] != '\n') {
                end++;
            }
            if (end - at > LINE_BYTES_MAX) {
                throw new IOException("a line is longer than " + LINE_BYTES_MAX + " bytes");
            }
            String line = new String(table, at, end - at, StandardCharsets.UTF_8).strip();
            at = end + 1;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!headed) {
                headed = checkHeader(line);
                continue;
            }
            readRow(line, scores);
        }
        if (scores.isEmpty()) {
            throw new IOException("it has no scores");
        }
        return scores;
    }

    private static boolean checkHeader(String line) throws IOException {
        if (!line.equals("cve,epss,percentile")) {
            throw new IOException("its header is '" + Text.quote(line, 80) + "'");
        }
        return true;
    }

    private static void readRow(String line, SortedMap<String, Epss> scores) throws IOException {
        String[] cells = line.split(",", -1);
        if (cells.length != 3 || !Cve.isId(cells[0])) {
            throw new IOException("the line '" + Text.quote(line, 80) + "' is no score");
        }
        scores.put(cells[0], new Epss(fraction(cells[1]), fraction(cells[2])));
        if (scores.size() > ROWS_MAX) {
            throw new IOException("more than " + ROWS_MAX + " scores");
        }
    }

    private static double fraction(String text) throws IOException {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IOException("'" + Text.quote(text, 40) + "' is no number", e);
        }
        if (!(value >= 0 && value <= 1)) {
            throw new IOException("'" + Text.quote(text, 40) + "' is not between 0 and 1");
        }
        return value;
    }
}
