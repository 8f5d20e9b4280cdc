package dev.lazaret.report;

import dev.lazaret.base.ImageReference;
import dev.lazaret.base.PackageUrl;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What formats ask of a clock and a dice, derived from the report instead, so that the same report
 * gives the same bytes: its time is the image's creation, its identifier a hash of what it is
 * about.
 */
public final class ReportIdentity {

    private ReportIdentity() {}

    /** Creation time of the image in whole seconds, the epoch when it states none. */
    public static Instant time(ScanReport report) {
        try {
            return Instant.parse(report.image().created()).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    /** A name-based identifier (RFC 9562, version 3) over image, database and tool. */
    public static UUID id(ScanReport report, String format) {
        String name =
                String.join(
                        "\n",
                        format,
                        report.toolVersion(),
                        report.image().name(),
                        String.valueOf(report.image().configDigest()),
                        report.image().layers().toString(),
                        report.database() == null ? "" : report.database().digest().toString(),
                        Integer.toHexString(report.inventory().packages().size()));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The package URL of an image that a registry has under a known digest; else empty. */
    public static Optional<String> purl(ScanReport report) {
        return report.image().manifestDigest() != null && isReference(report.image().name())
                ? Optional.of(imageId(report))
                : Optional.empty();
    }

    /** Names of other sources begin with their kind, and so are no reference spelled out. */
    private static boolean isReference(String name) {
        try {
            return ImageReference.parse(name).toString().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** {@code pkg:oci/…} when the manifest digest is known, else the name as asked for. */
    public static String imageId(ScanReport report) {
        if (report.image().manifestDigest() == null) {
            return report.image().name();
        }
        String name = report.image().name();
        String bare = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        int colon = bare.lastIndexOf(':');
        String repository = colon > bare.lastIndexOf('/') ? bare.substring(0, colon) : bare;
        String last = repository.substring(repository.lastIndexOf('/') + 1);
        return PackageUrl.of(
                        "oci",
                        "",
                        last.isEmpty() ? "image" : last,
                        report.image().manifestDigest().toString(),
                        Map.of("repository_url", repository))
                .toString();
    }
}
