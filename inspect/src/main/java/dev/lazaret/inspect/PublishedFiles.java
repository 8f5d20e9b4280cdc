package dev.lazaret.inspect;

import dev.lazaret.base.FileFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Package;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.certificates.KeyFileRules;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.LibraryFiles;
import dev.lazaret.inspect.rule.OwnedFiles.Owner;
import dev.lazaret.inspect.secrets.SecretRules;
import dev.lazaret.layers.MergedImage.Placed;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Weighs keys and passwords in files that somebody else published: everybody has them, so that they
 * are nobody's secret. They are still told of, as a program may trust them.
 */
final class PublishedFiles {

    private static final Set<String> KEYS =
            Set.of(KeyFileRules.READABLE.id(), KeyFileRules.KEYSTORE.id());

    private static final Set<String> WEAK = SecretRules.weak();

    /** Words of which one stands in the maintainer or vendor of a distribution's packages. */
    private static final List<String> DISTRIBUTORS =
            List.of(
                    "debian.org",
                    "ubuntu.com",
                    "alpinelinux.org",
                    "red hat",
                    "fedora project",
                    "centos",
                    "rocky enterprise",
                    "almalinux",
                    "suse",
                    "amazon linux");

    private final InspectedImage image;
    private final Set<String> distributed;

    PublishedFiles(InspectedImage image) {
        this.image = image;
        distributed =
                image.packages().stream()
                        .filter(PublishedFiles::isDistributed)
                        .map(Package::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** A jar may have the name of a package that owns files, and a distributor for its vendor. */
    private static boolean isDistributed(Package found) {
        String vendor = found.vendor().toLowerCase(Locale.ROOT);
        return found.purl().isOfSystem() && DISTRIBUTORS.stream().anyMatch(vendor::contains);
    }

    /** The finding on a visible file, less severe and with the reason where others published it. */
    Finding weigh(Finding finding, Placed placed) {
        if (!(finding instanceof SecretFinding) && !KEYS.contains(finding.id())) {
            return finding;
        }
        Owner owner = publisher(placed);
        if (owner != null) {
            return weighed(
                    finding,
                    Severity.NEGLIGIBLE,
                    "as the distribution's package " + owner.packageName() + " ships it");
        }
        String path = finding.place().path();
        if (path != null && isOfLibrary(path, finding)) {
            return weighed(
                    finding, Severity.LOW, "in a library's files, as its authors publish it");
        }
        return finding;
    }

    private static boolean isOfLibrary(String path, Finding finding) {
        return LibraryFiles.isPlain(path)
                || (WEAK.contains(finding.id()) && LibraryFiles.isAny(path));
    }

    /**
     * The package that brought the file, null when it may have been written afterwards: settings
     * are, and what lies in a later layer than the package's record.
     */
    private @Nullable Owner publisher(Placed placed) {
        String path = placed.observation().path();
        if (!path.startsWith("usr/")) {
            return null;
        }
        Owner owner = image.owned().find(path);
        boolean installed =
                owner != null
                        && placed.layerIndex() <= owner.layerIndex()
                        && distributed.contains(owner.packageName());
        return installed ? owner : null;
    }

    private static Finding weighed(Finding finding, Severity most, String reason) {
        if (finding.severity().compareTo(most) <= 0) {
            return finding;
        }
        return switch (finding) {
            case SecretFinding secret ->
                    secret.withSeverity(most).withEvidence(secret.evidence() + ", " + reason);
            case FileFinding file ->
                    file.withSeverity(most).withEvidence(file.evidence() + ", " + reason);
            default -> finding;
        };
    }
}
