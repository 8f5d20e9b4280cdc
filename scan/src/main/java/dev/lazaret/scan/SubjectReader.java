package dev.lazaret.scan;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.inventory.Examiners;
import dev.lazaret.inventory.Inventories;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.inventory.SbomReader;
import dev.lazaret.layers.ImagePass;
import dev.lazaret.layers.LayerCache;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.Progress;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.open.ImageSources;
import dev.lazaret.report.ScanReport.ImageSummary;
import dev.lazaret.report.ScanReport.LayerSummary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Source, unpack and inventory: from a locator to what is inside. */
public final class SubjectReader {

    private final OpenOptions open;
    private final LayerCache cache;
    private final int parallelism;
    private final Progress progress;

    public SubjectReader(OpenOptions open, LayerCache cache, int parallelism, Progress progress) {
        this.open = open;
        this.cache = cache;
        this.parallelism = parallelism;
        this.progress = progress;
    }

    /**
     * Looks into what the locator names.
     *
     * @throws IOException if it cannot be opened, or a layer is not what it should be
     */
    public Subject read(ImageLocator locator) throws IOException {
        if (locator instanceof ImageLocator.Sbom sbom) {
            return readSbom(sbom.file());
        }
        try (Image image = ImageSources.open(locator, open)) {
            ImagePass pass =
                    new ImagePass(
                            Examiners.all(),
                            open.limits(),
                            open.temporaryDirectory(),
                            cache,
                            parallelism);
            return subject(locator, image, pass.read(image, progress));
        }
    }

    private Subject readSbom(Path file) throws IOException {
        Limits limits = open.limits();
        List<Gap> gaps = new ArrayList<>();
        Inventory inventory = SbomReader.read(file, limits, gaps::add);
        ImageSummary summary =
                new ImageSummary(
                        "sbom:" + file,
                        "sbom",
                        null,
                        null,
                        List.of(),
                        "",
                        "",
                        new TreeMap<>(),
                        List.of());
        return new Subject(summary, inventory, List.of(), gaps);
    }

    private static Subject subject(ImageLocator locator, Image image, MergedImage merged) {
        boolean directory = locator instanceof ImageLocator.RootFilesystem;
        Inventory inventory =
                directory ? Inventories.ofRootfs(merged) : Inventories.ofImage(merged);
        List<Gap> gaps = new ArrayList<>(merged.gaps());
        gaps.addAll(image.gaps());
        return new Subject(
                summary(image, merged, directory ? "rootfs" : "image"),
                inventory,
                findings(merged),
                gaps);
    }

    private static ImageSummary summary(Image image, MergedImage merged, String kind) {
        List<LayerSummary> layers = new ArrayList<>();
        for (int i = 0; i < merged.layers().size(); i++) {
            LayerFacts facts = merged.layers().get(i);
            Layer layer = image.layers().get(i);
            layers.add(new LayerSummary(facts.diffId(), facts.bytes(), layer.createdBy()));
        }
        return new ImageSummary(
                image.name(),
                kind,
                image.manifestDigest(),
                image.config().digest(),
                image.references(),
                image.config().platform().toString(),
                image.config().created(),
                image.config().labels(),
                layers);
    }

    /** Findings on files that still ship, visible or not. */
    private static List<Finding> findings(MergedImage merged) {
        List<Finding> findings = new ArrayList<>();
        List<MergedImage.Placed> shipped = new ArrayList<>(merged.live());
        shipped.addAll(merged.recoverable());
        for (MergedImage.Placed placed : shipped) {
            if (placed.observation().fact() instanceof Finding finding) {
                findings.add(finding.inLayer(merged.layers().get(placed.layerIndex()).diffId()));
            }
        }
        return findings;
    }
}
