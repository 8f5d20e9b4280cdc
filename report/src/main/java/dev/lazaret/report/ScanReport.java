package dev.lazaret.report;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Upgrade;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything a report can say. The same value gives the same bytes in every format: no clock, no
 * host name, no random identifier.
 *
 * @param toolVersion version of lazaret
 * @param findings in the order of {@link dev.lazaret.base.Finding#ORDER}
 * @param upgrades what to do, layer by layer
 * @param gaps sorted
 */
public record ScanReport(
        String toolVersion,
        ImageSummary image,
        @Nullable DatabaseSummary database,
        Inventory inventory,
        List<JudgedFinding> findings,
        List<Upgrade> upgrades,
        List<Gap> gaps,
        Verdict verdict) {

    /**
     * The image that was looked at.
     *
     * @param name what the user asked for
     * @param kind image, rootfs or sbom
     * @param manifestDigest null when the source has none
     * @param configDigest null when the source has none
     * @param platform os/arch[/variant]
     * @param created RFC 3339 instant as the configuration states it, empty when not
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
            List<LayerSummary> layers) {

        public ImageSummary {
            references = List.copyOf(references);
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
            layers = List.copyOf(layers);
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

    public ScanReport {
        findings = List.copyOf(findings);
        upgrades = List.copyOf(upgrades);
        gaps = gaps.stream().sorted().toList();
    }
}
