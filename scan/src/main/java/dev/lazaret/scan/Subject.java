package dev.lazaret.scan;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.judge.facts.Facts;
import dev.lazaret.report.ScanReport.ImageSummary;
import dev.lazaret.report.ScanReport.LayerSummary;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was looked at and what is in it, before anybody judges.
 *
 * @param findings what is wrong that is no vulnerability
 * @param gaps what could not be looked at
 * @param endOfLife last day on which the distribution is supported, null when unknown
 * @param antivirus what the virus scanner that saw every file says it is, null when none was asked
 */
public record Subject(
        ImageSummary image,
        Inventory inventory,
        List<Finding> findings,
        List<Gap> gaps,
        @Nullable LocalDate endOfLife,
        @Nullable String antivirus) {

    public Subject {
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
    }

    /** What a policy may know of it. */
    Facts facts(LocalDate today) {
        Distro distro = inventory.distro();
        List<Digest> digests =
                Stream.of(image.manifestDigest(), image.configDigest())
                        .filter(Objects::nonNull)
                        .toList();
        return Facts.of(today)
                .image(image.name())
                .digests(digests)
                .created(created())
                .distro(distro == null ? "" : distro.id(), distro == null ? "" : distro.versionId())
                .baseEndOfLife(endOfLife)
                .layers(
                        image.layers().stream().map(LayerSummary::diffId).toList(),
                        image.base().layers())
                .labels(image.labels())
                .packages(inventory.packages())
                .build();
    }

    private @Nullable Instant created() {
        try {
            return image.created().isEmpty()
                    ? null
                    : OffsetDateTime.parse(image.created()).toInstant();
        } catch (DateTimeException e) {
            return null; // a configuration may state anything; what is no date states nothing
        }
    }
}
