package dev.lazaret.inventory.java;

import dev.lazaret.base.Package.Confidence;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.inventory.text.DeclaredPackages;

/**
 * What an archive is, as one witness says.
 *
 * @param groupId empty when unknown
 * @param artifactId never empty
 * @param version empty when unknown
 * @param confidence how far to trust it
 * @param evidence the witness: {@code pom.properties}, {@code pom.xml}, {@code manifest}, {@code
 *     file-name}, {@code class-names} where only those give the group
 */
record MavenId(
        String groupId, String artifactId, String version, Confidence confidence, String evidence) {

    /** Every part could stand in a repository. */
    boolean plausible() {
        return (groupId.isEmpty() || DeclaredPackages.plausible(groupId, "1"))
                && DeclaredPackages.plausible(artifactId, version.isEmpty() ? "1" : version)
                && (groupId + artifactId + version).indexOf('$') < 0
                && (groupId + artifactId).indexOf('/') < 0;
    }

    MavenId withVersion(String other) {
        return new MavenId(groupId, artifactId, other, confidence, evidence);
    }

    MavenId withGroup(String other, String witness) {
        return new MavenId(other, artifactId, version, confidence, witness);
    }

    PackageUrl purl() {
        return PackageUrl.of("maven", groupId, artifactId, version);
    }
}
