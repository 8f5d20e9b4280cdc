package dev.lazaret.scan;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Package;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Severity;
import dev.lazaret.layers.FileTable;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.stats.Change;
import dev.lazaret.layers.stats.ImageStatistics;
import dev.lazaret.layers.stats.Thresholds;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.Layer;
import dev.lazaret.report.ScanReport.DatabaseSummary;
import dev.lazaret.report.layers.LayersReport;
import dev.lazaret.report.layers.LayersReport.LayerLine;
import dev.lazaret.report.layers.LayersReport.RecoverableSecret;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An image layer by layer: what each costs, brings and hides. */
public final class LayersView {

    private final Image image;
    private final MergedImage merged;
    private final Subject subject;

    /** A view of what a {@link Look} is shown. */
    public LayersView(Image image, MergedImage merged, Subject subject) {
        this.image = image;
        this.merged = merged;
        this.subject = subject;
    }

    /**
     * All that can be said.
     *
     * @param vulnerabilities of the subject's inventory
     * @param thresholds empty when nobody asked
     * @param listMax how many wasted paths and hidden files to name
     */
    public LayersReport report(
            String toolVersion,
            Vulnerabilities vulnerabilities,
            Optional<Thresholds> thresholds,
            int listMax) {
        return report(toolVersion, vulnerabilities, true, thresholds, listMax);
    }

    /**
     * What sizes and paths say, of what {@link SubjectReader#figures} showed.
     *
     * @param thresholds empty when nobody asked
     * @param listMax how many wasted paths and hidden files to name
     */
    public LayersReport figures(String toolVersion, Optional<Thresholds> thresholds, int listMax) {
        return report(toolVersion, Vulnerabilities.NONE, false, thresholds, listMax);
    }

    private LayersReport report(
            String toolVersion,
            Vulnerabilities vulnerabilities,
            boolean looked,
            Optional<Thresholds> thresholds,
            int listMax) {
        List<FileTable> tables = merged.layers().stream().map(LayerFacts::files).toList();
        ImageStatistics statistics = ImageStatistics.of(tables, listMax);
        List<Gap> gaps = new ArrayList<>(merged.gaps());
        gaps.addAll(image.gaps());
        DatabaseSummary database = vulnerabilities.database();
        return new LayersReport(
                toolVersion,
                subject.image(),
                statistics,
                lines(vulnerabilities),
                looked,
                secrets(tables),
                database == null ? null : database.digest(),
                thresholds.map(limits -> limits.check(statistics)).orElse(List.of()),
                gaps);
    }

    private List<LayerLine> lines(Vulnerabilities vulnerabilities) {
        Map<Digest, Integer> packages = new HashMap<>();
        for (Package component : subject.inventory().packages()) {
            count(packages, component.layer());
        }
        Map<Digest, Map<Severity, Integer>> findings = new HashMap<>();
        subject.findings().forEach(finding -> count(findings, finding));
        vulnerabilities.findings().forEach(finding -> count(findings, finding));
        List<LayerLine> lines = new ArrayList<>();
        for (int i = 0; i < merged.layers().size(); i++) {
            Digest diffId = merged.layers().get(i).diffId();
            Layer layer = image.layers().get(i);
            lines.add(
                    LayerLine.of(
                            diffId,
                            layer.size(),
                            subject.image().layers().get(i).createdBy(),
                            packages.getOrDefault(diffId, 0),
                            findings.getOrDefault(diffId, Map.of())));
        }
        return lines;
    }

    private static void count(Map<Digest, Integer> counts, @Nullable Digest layer) {
        if (layer != null) {
            counts.merge(layer, 1, Integer::sum);
        }
    }

    private static void count(Map<Digest, Map<Severity, Integer>> counts, Finding finding) {
        Digest layer = finding.place().layer();
        if (layer != null) {
            counts.computeIfAbsent(layer, l -> new EnumMap<>(Severity.class))
                    .merge(finding.severity(), 1, Integer::sum);
        }
    }

    private List<RecoverableSecret> secrets(List<FileTable> tables) {
        List<RecoverableSecret> secrets = new ArrayList<>();
        for (MergedImage.Placed placed : merged.recoverable()) {
            if (placed.observation().fact() instanceof SecretFinding secret) {
                int layer = placed.layerIndex();
                String path = placed.observation().path();
                SecretFinding inLayer = secret.inLayer(merged.layers().get(layer).diffId());
                secrets.add(secret(inLayer, layer, path, tables));
            }
        }
        return secrets;
    }

    /** The lowest layer above that writes the path or hides it. */
    private static RecoverableSecret secret(
            SecretFinding secret, int layer, String path, List<FileTable> tables) {
        for (int i = layer + 1; i < tables.size(); i++) {
            if (tables.get(i).find(path) != null) {
                return new RecoverableSecret(secret, layer, i, Change.CHANGED);
            }
            if (tables.get(i).hides(path)) {
                return new RecoverableSecret(secret, layer, i, Change.REMOVED);
            }
        }
        return new RecoverableSecret(secret, layer, layer, Change.CHANGED);
    }
}
