package dev.lazaret.inventory.sbom;

import dev.lazaret.base.Package.SourcePackage;
import dev.lazaret.base.PackageUrl;

import org.jspecify.annotations.Nullable;

/** The source package of an OS package, from wherever the writing tool has put it. */
final class SourcePackages {

    private SourcePackages() {}

    /**
     * Reads, in this order: our own properties, Trivy's, Syft's, the purl qualifiers {@code
     * upstream} and {@code source}.
     *
     * @param version the binary package's version: the source's too when it is not stated
     */
    static @Nullable SourcePackage of(ComponentFacts facts, PackageUrl purl, String version) {
        String own = facts.first(SbomProperties.SOURCE_NAME);
        if (!own.isEmpty()) {
            return new SourcePackage(own, facts.first(SbomProperties.SOURCE_VERSION));
        }
        if (!Distros.isOsPackage(purl)) {
            return null;
        }
        String trivy = facts.first("aquasecurity:trivy:SrcName");
        if (!trivy.isEmpty()) {
            return new SourcePackage(trivy, trivyVersion(facts, version));
        }
        String sourceRpm = facts.first("syft:metadata:sourceRpm");
        if (!sourceRpm.isEmpty()) {
            return named(sourceRpm, version);
        }
        String syft = facts.first("syft:metadata:source", "syft:metadata:originPackage");
        if (!syft.isEmpty()) {
            String stated = facts.first("syft:metadata:sourceVersion");
            return new SourcePackage(syft, stated.isEmpty() ? version : stated);
        }
        String upstream = ComponentFacts.qualifier(purl, "upstream");
        return named(
                upstream.isEmpty() ? ComponentFacts.qualifier(purl, "source") : upstream, version);
    }

    private static String trivyVersion(ComponentFacts facts, String version) {
        String stated = facts.first("aquasecurity:trivy:SrcVersion");
        if (stated.isEmpty()) {
            return version;
        }
        String epoch = facts.first("aquasecurity:trivy:SrcEpoch");
        String release = facts.first("aquasecurity:trivy:SrcRelease");
        return (epoch.isEmpty() || epoch.equals("0") ? "" : epoch + ":")
                + stated
                + (release.isEmpty() ? "" : "-" + release);
    }

    /** From {@code name}, {@code name@version} or {@code name-version-release.src.rpm}. */
    private static @Nullable SourcePackage named(String text, String version) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.endsWith(".src.rpm") || text.endsWith(".nosrc.rpm")) {
            String stem = text.substring(0, text.lastIndexOf('.', text.length() - 5));
            int release = stem.lastIndexOf('-');
            int dash = release > 0 ? stem.lastIndexOf('-', release - 1) : -1;
            return dash > 0
                    ? new SourcePackage(
                            stem.substring(0, dash), epoch(version) + stem.substring(dash + 1))
                    : new SourcePackage(stem, version);
        }
        int at = text.indexOf('@');
        return at > 0
                ? new SourcePackage(text.substring(0, at), text.substring(at + 1))
                : new SourcePackage(text, version);
    }

    /** A source rpm's name holds no epoch; advisories write that of what is built from it. */
    private static String epoch(String version) {
        int colon = version.indexOf(':');
        return colon < 0 ? "" : version.substring(0, colon + 1);
    }
}
