package dev.lazaret.scan;

import dev.lazaret.inspect.origin.BaseBoundary;
import dev.lazaret.inspect.secrets.ConfigSecrets;
import dev.lazaret.inspect.surface.AttackSurface;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.Layer;
import dev.lazaret.report.ScanReport.BaseSummary;
import dev.lazaret.report.ScanReport.ImageSummary;
import dev.lazaret.report.ScanReport.LayerSummary;
import dev.lazaret.report.ScanReport.SurfaceSummary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Says of an image what reports say first. */
final class ImageSummaries {

    private ImageSummaries() {}

    /**
     * What reports say of an image; builders write secrets into history and labels.
     *
     * @param kind image or rootfs
     * @param surface null when nobody measured it
     */
    static ImageSummary of(
            Image image,
            MergedImage merged,
            String kind,
            BaseBoundary base,
            @Nullable AttackSurface surface,
            ConfigSecrets secrets) {
        List<LayerSummary> layers = new ArrayList<>();
        for (int i = 0; i < merged.layers().size(); i++) {
            LayerFacts facts = merged.layers().get(i);
            Layer layer = image.layers().get(i);
            String createdBy = secrets.mask(layer.createdBy());
            layers.add(new LayerSummary(facts.diffId(), facts.bytes(), createdBy));
        }
        TreeMap<String, String> labels = new TreeMap<>(image.config().labels());
        labels.replaceAll((name, value) -> secrets.mask(value));
        return new ImageSummary(
                image.name(),
                kind,
                image.manifestDigest(),
                image.config().digest(),
                image.references(),
                image.config().platform().toString(),
                image.config().created(),
                labels,
                layers,
                summary(base),
                surface == null ? null : summary(surface));
    }

    private static SurfaceSummary summary(AttackSurface surface) {
        return new SurfaceSummary(surface.score(), surface.reasons(), surface.merits());
    }

    private static BaseSummary summary(BaseBoundary base) {
        return new BaseSummary(base.layers(), base.name(), base.digest(), base.how().label());
    }
}
