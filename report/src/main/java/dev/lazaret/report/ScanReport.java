package dev.lazaret.report;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.Upgrade;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.Verdict;
import dev.lazaret.judge.Verdict.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything a report can say. The same value gives the same bytes in every format: no clock, no
 * host name, no random identifier.
 *
 * @param toolVersion version of lazaret
 * @param antivirus what the virus scanner that saw every file says it is, with the version of its
 *     signatures; null when none was asked
 * @param findings in the order of {@link dev.lazaret.base.Finding#ORDER}
 * @param upgrades what to do, layer by layer
 * @param gaps sorted
 * @param verdict null when nobody judged, as of a bill of materials
 */
public record ScanReport(
        String toolVersion,
        ImageSummary image,
        @Nullable DatabaseSummary database,
        @Nullable String antivirus,
        Inventory inventory,
        List<JudgedFinding> findings,
        List<Upgrade> upgrades,
        List<Gap> gaps,
        @Nullable Verdict verdict) {

    /**
     * The image that was looked at.
     *
     * @param name what the user asked for
     * @param kind image, rootfs, sbom or source
     * @param manifestDigest null when the source has none
     * @param configDigest null when the source has none
     * @param platform os/arch[/variant]
     * @param created RFC 3339 instant as the configuration states it, empty when not
     * @param surface how little an intruder would find; null when nobody measured
     */
    public record ImageSummary(
            String name,
            String kind,
            @Nullable Digest manifestDigest,
            @Nullable Digest configDigest,
            List<String> references,
            String platform,
            String created,
            SortedMap<String, String> labels,
            List<LayerSummary> layers,
            BaseSummary base,
            @Nullable SurfaceSummary surface) {

        /** The kind of a report on Dockerfiles and manifests. */
        public static final String SOURCE = "source";

        public ImageSummary {
            references = List.copyOf(references);
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
            layers = List.copyOf(layers);
        }

        /**
         * What a report on source files is about.
         *
         * @param name what the user asked for
         * @param files that were looked at
         */
        public static ImageSummary ofSources(String name, List<String> files) {
            return new ImageSummary(
                    name,
                    SOURCE,
                    null,
                    null,
                    files,
                    "",
                    "",
                    new TreeMap<>(),
                    List.of(),
                    BaseSummary.UNKNOWN,
                    null);
        }

        /** What names this very image: the manifest's digest, else the configuration's, if any. */
        public @Nullable Digest digest() {
            return manifestDigest != null ? manifestDigest : configDigest;
        }

        /** The same image under a name that means something to the reader. */
        public ImageSummary named(String other) {
            return new ImageSummary(
                    other,
                    kind,
                    manifestDigest,
                    configDigest,
                    references,
                    platform,
                    created,
                    labels,
                    layers,
                    base,
                    surface);
        }

        /** Who brought what lies there; what lies in no layer is the configuration, ours. */
        public Origin origin(Location place) {
            if (base.layers() == 0) {
                return Origin.UNKNOWN;
            }
            for (LayerSummary layer : layers.subList(0, Math.min(base.layers(), layers.size()))) {
                if (layer.diffId().equals(place.layer())) {
                    return Origin.BASE;
                }
            }
            return Origin.OURS;
        }
    }

    /** Who brought something into an image. */
    public enum Origin {
        /** The base image. */
        BASE,
        /** Whoever built on it. */
        OURS,
        /** Nobody knows where the base image ends. */
        UNKNOWN;

        /** The name as written in reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Which layers are the base image's.
     *
     * @param layers how many of the lowest layers, 0 when not known
     * @param name the base as stated, empty when not
     * @param digest its digest as stated, empty when not
     * @param how what says so: known-layers, history, named-only or unknown
     */
    public record BaseSummary(int layers, String name, String digest, String how) {

        /** The label of {@code how} for a base that somebody named and whose layers these are. */
        public static final String KNOWN_LAYERS = "known-layers";

        /** Nothing is known. */
        public static final BaseSummary UNKNOWN = new BaseSummary(0, "", "", "unknown");
    }

    /**
     * How little an intruder would find to work with.
     *
     * @param score 0 to 100, more is better
     * @param reasons what cost how many points, most first; empty for a full score
     * @param merits what is not there to be used
     */
    public record SurfaceSummary(int score, List<String> reasons, List<String> merits) {

        public SurfaceSummary {
            reasons = List.copyOf(reasons);
            merits = List.copyOf(merits);
        }
    }

    /** One layer, lowest first in its list. */
    public record LayerSummary(Digest diffId, long bytes, String createdBy) {}

    /**
     * The advisory database that was used.
     *
     * @param digest of the database file
     * @param built RFC 3339 instant of the newest advisory in it (not of the build: builds are
     *     reproducible)
     * @param feeds digest of each feed it was built from, by name
     */
    public record DatabaseSummary(
            Digest digest, String built, long advisories, Map<String, String> feeds) {

        public DatabaseSummary {
            feeds = Collections.unmodifiableSortedMap(new TreeMap<>(feeds));
        }
    }

    /** The same report under a name that means something to the reader. */
    public ScanReport named(String name) {
        return new ScanReport(
                toolVersion,
                image.named(name),
                database,
                antivirus,
                inventory,
                findings,
                upgrades,
                gaps,
                verdict);
    }

    /** Why the verdict is no pass, worst first; empty for a pass and without a verdict. */
    public List<String> reasons() {
        return verdict == null ? List.of() : verdict.reasons();
    }

    /** What was decided; null when nobody judged. */
    public @Nullable Outcome outcome() {
        return verdict == null ? null : verdict.outcome();
    }

    public ScanReport {
        findings = List.copyOf(findings);
        upgrades = List.copyOf(upgrades);
        gaps = gaps.stream().sorted().toList();
    }
}
