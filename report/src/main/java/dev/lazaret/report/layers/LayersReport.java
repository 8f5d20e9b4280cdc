package dev.lazaret.report.layers;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Gap;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Severity;
import dev.lazaret.layers.stats.Change;
import dev.lazaret.layers.stats.ImageStatistics;
import dev.lazaret.layers.stats.Thresholds.Check;
import dev.lazaret.layers.stats.Thresholds.Outcome;
import dev.lazaret.report.ScanReport.ImageSummary;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that can be said of an image's layers. The same value gives the same bytes.
 *
 * @param layers lowest first, one for each of {@link ImageStatistics#layers()}
 * @param looked whether packages, secrets and findings were looked for; else their counts are 0
 * @param secrets that no container sees but everybody who pulls the image has
 * @param database digest of the advisory database, null when vulnerabilities were not looked at
 * @param checks thresholds held against the statistics, empty when nobody asked
 * @param gaps what could not be looked at, sorted
 */
public record LayersReport(
        String toolVersion,
        ImageSummary image,
        ImageStatistics statistics,
        List<LayerLine> layers,
        boolean looked,
        List<RecoverableSecret> secrets,
        @Nullable Digest database,
        List<Check> checks,
        List<Gap> gaps) {

    /**
     * What a layer is and carries.
     *
     * @param storedBytes as stored, compressed or not; -1 when the source does not say
     * @param instruction that made it, empty when not known
     * @param packages how many it brings
     * @param findings on its files by severity; what it ships counts even when hidden further up
     */
    public record LayerLine(
            Digest diffId,
            long storedBytes,
            String instruction,
            int packages,
            SortedMap<Severity, Integer> findings) {

        public LayerLine {
            findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
        }

        /** A line of counts in any map. */
        public static LayerLine of(
                Digest diffId,
                long storedBytes,
                String instruction,
                int packages,
                Map<Severity, Integer> findings) {
            return new LayerLine(
                    diffId, storedBytes, instruction, packages, new TreeMap<>(findings));
        }
    }

    /**
     * A secret in a file that was removed or replaced further up.
     *
     * @param layer index of the layer that ships it
     * @param hiddenBy index of the layer that hides it
     */
    public record RecoverableSecret(SecretFinding finding, int layer, int hiddenBy, Change how) {}

    public LayersReport {
        layers = List.copyOf(layers);
        secrets = List.copyOf(secrets);
        checks = List.copyOf(checks);
        gaps = gaps.stream().sorted().toList();
        if (layers.size() != statistics.layers().size()) {
            throw new IllegalArgumentException(
                    layers.size() + " layers do not fit " + statistics.layers().size());
        }
    }

    /** Whether any threshold is broken. */
    public boolean failed() {
        return checks.stream().anyMatch(check -> check.outcome() == Outcome.FAIL);
    }
}
