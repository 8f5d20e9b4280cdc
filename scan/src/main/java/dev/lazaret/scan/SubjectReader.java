package dev.lazaret.scan;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.inspect.InspectExaminers;
import dev.lazaret.inspect.clamd.Clamd;
import dev.lazaret.inspect.clamd.ClamdAddress;
import dev.lazaret.inspect.origin.BaseBoundary;
import dev.lazaret.inspect.origin.BaseImage;
import dev.lazaret.inspect.secrets.ConfigSecrets;
import dev.lazaret.inspect.secrets.SecretExaminers;
import dev.lazaret.inspect.support.EndOfLife;
import dev.lazaret.inventory.Examiners;
import dev.lazaret.inventory.Inventories;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.inventory.SbomReader;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.ImagePass;
import dev.lazaret.layers.LayerCache;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.Progress;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.UnsupportedImageException;
import dev.lazaret.oci.open.ImageSources;
import dev.lazaret.report.ScanReport.BaseSummary;
import dev.lazaret.report.ScanReport.ImageSummary;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Source, unpack, inventory and inspect: from a locator to what is inside and what is wrong. */
public final class SubjectReader {

    private final OpenOptions open;
    private final LayerCache cache;
    private final SubjectCache subjects;
    private final int parallelism;
    private final Progress progress;
    private final LocalDate today;
    private final @Nullable Clamd clamd;
    private final KnownBases bases;

    /**
     * A reader.
     *
     * @param parallelism layers read at once
     * @param today for everything that ages, UTC
     */
    public SubjectReader(
            OpenOptions open,
            LayerCache cache,
            int parallelism,
            Progress progress,
            LocalDate today) {
        this(open, cache, SubjectCache.NONE, parallelism, progress, today, null, KnownBases.NONE);
    }

    private SubjectReader(
            OpenOptions open,
            LayerCache cache,
            SubjectCache subjects,
            int parallelism,
            Progress progress,
            LocalDate today,
            @Nullable Clamd clamd,
            KnownBases bases) {
        this.open = open;
        this.cache = cache;
        this.subjects = subjects;
        this.parallelism = parallelism;
        this.progress = progress;
        this.today = today;
        this.clamd = clamd;
        this.bases = bases;
    }

    /**
     * The same, showing every file to a virus scanner too; layers are then always read anew.
     *
     * @param address of clamd, as {@link ClamdAddress#parse} reads it
     * @throws IllegalArgumentException if it is no address
     */
    public SubjectReader withClamd(String address) {
        Clamd daemon = new Clamd(ClamdAddress.parse(address), Clamd.PATIENCE);
        return new SubjectReader(
                open, cache, subjects, parallelism, progress, today, daemon, bases);
    }

    /** The same, knowing what images may be built on. */
    public SubjectReader withBases(KnownBases known) {
        return new SubjectReader(open, cache, subjects, parallelism, progress, today, clamd, known);
    }

    /** The same, keeping what it finds in whole images. */
    public SubjectReader withSubjects(SubjectCache kept) {
        return new SubjectReader(open, cache, kept, parallelism, progress, today, clamd, bases);
    }

    /**
     * Looks into what the locator names; what was found in the same image today is not looked for
     * again.
     *
     * @throws IOException if it cannot be opened, or a layer is not what it should be
     */
    public Subject read(ImageLocator locator) throws IOException {
        if (locator instanceof ImageLocator.Sbom sbom) {
            return readSbom(sbom.file());
        }
        try (Image image = open(locator)) {
            Map<Digest, String> known = bases.names(open, image.config().platform());
            SubjectKey key =
                    clamd == null ? SubjectKey.of(image, open.platform(), known, today) : null;
            Subject kept = key == null ? null : subjects.find(key);
            if (kept != null) {
                return kept;
            }
            KeptLayers layers = new KeptLayers(cache);
            Subject subject = look(locator, image, known, layers, (i, merged, found) -> found);
            if (key != null && layers.hold(image.layers()) && image.gaps().isEmpty()) {
                subjects.store(key, subject);
            }
            return subject;
        }
    }

    /**
     * Looks into what the locator names, always anew.
     *
     * @param layers is given what the layers hold, where there are layers
     * @throws IOException if it cannot be opened, or a layer is not what it should be
     */
    Subject read(ImageLocator locator, Consumer<MergedImage> layers) throws IOException {
        if (locator instanceof ImageLocator.Sbom sbom) {
            return readSbom(sbom.file());
        }
        return look(
                locator,
                (image, merged, subject) -> {
                    layers.accept(merged);
                    return subject;
                });
    }

    /**
     * Looks into an image and goes on looking while it is open.
     *
     * @throws UnsupportedImageException if the locator names something without layers
     * @throws IOException if it cannot be opened, or a layer is not what it should be
     */
    public <T> T look(ImageLocator locator, Look<T> look) throws IOException {
        try (Image image = open(locator)) {
            Map<Digest, String> known = bases.names(open, image.config().platform());
            return look(locator, image, known, cache, look);
        }
    }

    /**
     * Looks at paths and sizes only: the subject says of the image what its configuration says, and
     * holds no package and no finding.
     *
     * @throws UnsupportedImageException if the locator names something without layers
     * @throws IOException if it cannot be opened, or a layer is not what it should be
     */
    public <T> T figures(ImageLocator locator, Look<T> look) throws IOException {
        try (Image image = open(locator)) {
            Map<Digest, String> known = bases.names(open, image.config().platform());
            MergedImage merged = pass(List.of(), cache).read(image, progress);
            BaseBoundary base = BaseImage.boundary(image.config(), image.annotations(), known);
            ImageSummary summary =
                    ImageSummaries.of(
                            image,
                            merged,
                            kind(locator),
                            base,
                            null,
                            ConfigSecrets.of(image.config()));
            Inventory nothing = Inventory.of(null, List.of());
            return look.at(
                    image,
                    merged,
                    new Subject(summary, nothing, List.of(), merged.gaps(), null, null));
        }
    }

    private <T> T look(
            ImageLocator locator,
            Image image,
            Map<Digest, String> known,
            LayerCache layers,
            Look<T> look)
            throws IOException {
        Antivirus antivirus = Antivirus.start(clamd);
        MergedImage merged =
                pass(examiners(antivirus), antivirus.cache(layers)).read(image, progress);
        return look.at(image, merged, subject(locator, image, merged, known, antivirus));
    }

    private ImagePass pass(List<Examiner> examiners, LayerCache layers) {
        return new ImagePass(
                examiners, open.limits(), open.temporaryDirectory(), layers, parallelism);
    }

    private Image open(ImageLocator locator) throws IOException {
        if (locator instanceof ImageLocator.Sbom sbom) {
            throw new UnsupportedImageException(
                    "open the image " + sbom.file(),
                    "a bill of materials has no layers",
                    "name the image it was made of");
        }
        return ImageSources.open(locator, open);
    }

    private static List<Examiner> examiners(Antivirus antivirus) {
        List<Examiner> examiners = new ArrayList<>(Examiners.all());
        examiners.addAll(InspectExaminers.all());
        examiners.addAll(SecretExaminers.all());
        examiners.addAll(antivirus.examiners());
        return examiners;
    }

    private Subject readSbom(Path file) throws IOException {
        Limits limits = open.limits();
        List<Gap> gaps = new ArrayList<>();
        Inventory inventory = SbomReader.read(file, limits, gaps::add);
        if (clamd != null) {
            gaps.add(Antivirus.NO_FILES);
        }
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
                        List.of(),
                        BaseSummary.UNKNOWN,
                        null);
        return new Subject(
                summary, inventory, List.of(), gaps, EndOfLife.of(inventory.distro()), null);
    }

    private Subject subject(
            ImageLocator locator,
            Image image,
            MergedImage merged,
            Map<Digest, String> known,
            Antivirus antivirus) {
        boolean directory = isDirectory(locator);
        Inventory inventory =
                directory ? Inventories.ofRootfs(merged) : Inventories.ofImage(merged);
        Inspection inspection =
                Inspection.of(image, merged, inventory, open.platform(), known, today);
        List<Gap> gaps = new ArrayList<>(merged.gaps());
        gaps.addAll(image.gaps());
        gaps.addAll(antivirus.gaps());
        ConfigSecrets secrets = ConfigSecrets.of(image.config());
        List<Finding> findings = masked(inspection.findings(), secrets);
        findings.addAll(secrets.findings());
        return new Subject(
                ImageSummaries.of(
                        image,
                        merged,
                        kind(locator),
                        inspection.base(),
                        inspection.surface(),
                        secrets),
                inventory,
                directory ? inNoLayer(findings) : findings,
                gaps,
                EndOfLife.of(inventory.distro()),
                antivirus.version());
    }

    /** Rules quote the configuration as it is. */
    private static List<Finding> masked(List<Finding> findings, ConfigSecrets secrets) {
        List<Finding> masked = new ArrayList<>(findings);
        masked.replaceAll(finding ->
                finding instanceof ConfigurationFinding c
                        ? c.withEvidence(secrets.mask(c.evidence()))
                        : finding);
        return masked;
    }

    /** A directory of the disk is read as one layer that is none. */
    private static List<Finding> inNoLayer(List<Finding> findings) {
        return findings.stream().map(finding -> finding.inLayer(null)).toList();
    }

    private static boolean isDirectory(ImageLocator locator) {
        return locator instanceof ImageLocator.RootFilesystem;
    }

    private static String kind(ImageLocator locator) {
        return isDirectory(locator) ? "rootfs" : "image";
    }
}
