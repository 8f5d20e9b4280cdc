package dev.lazaret.report;

import dev.lazaret.base.Digest;
import dev.lazaret.base.ImageReference;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.report.ScanReport.ImageSummary;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What formats ask of a clock and a dice, derived from the report instead, so that the same report
 * gives the same bytes: its time is that of the newest thing in it, its identifier a hash of what
 * it is about.
 */
public final class ReportIdentity {

    private ReportIdentity() {}

    /**
     * When what the report says could first be said, in whole seconds: the newest advisory's time,
     * or the image's creation if that is later; the epoch when neither is stated.
     */
    public static Instant time(ScanReport report) {
        Instant image = time(report.image().created());
        Instant advisories = report.database() == null ? image : time(report.database().built());
        return image.isAfter(advisories) ? image : advisories;
    }

    private static Instant time(String stated) {
        try {
            return Instant.parse(stated).truncatedTo(ChronoUnit.SECONDS);
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
        ImageSummary image = report.image();
        Digest manifest = image.manifestDigest();
        return manifest != null && isReference(image.name())
                ? Optional.of(purl(image, manifest))
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

    private static String purl(ImageSummary image, Digest manifest) {
        String name = image.name();
        String bare = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        int colon = bare.lastIndexOf(':');
        String repository = colon > bare.lastIndexOf('/') ? bare.substring(0, colon) : bare;
        String last = repository.substring(repository.lastIndexOf('/') + 1);
        Map<String, String> qualifiers = Map.of("repository_url", repository);
        return PackageUrl.of("oci", "", last, manifest.toString(), qualifiers).toString();
    }
}
