package dev.lazaret.inventory.java;

import dev.lazaret.base.Package.Confidence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * What an archive is and what was shaded into it.
 *
 * @param outer the archive itself; null when nothing says
 * @param shaded other projects whose pom travels in the archive, in the archive's order
 */
record ArchiveIdentity(@Nullable MavenId outer, List<MavenId> shaded) {

    ArchiveIdentity {
        shaded = List.copyOf(shaded);
    }

    /**
     * Decides which witness names the archive itself. A pom that agrees with the file name does; so
     * does a lone pom unless the file name speaks of another project. Then the manifest, then the
     * file name alone; where these know no group, the classes may.
     */
    static ArchiveIdentity of(
            JarFileName file, JarManifest manifest, List<MavenId> poms, ClassPackages classes) {
        List<MavenId> distinct = new ArrayList<>(new LinkedHashSet<>(poms));
        Optional<MavenId> own =
                distinct.stream()
                        .filter(pom -> names(file, pom))
                        .reduce((a, b) -> better(file, a, b));
        if (own.isEmpty() && distinct.size() == 1 && !speaksOfAnother(file, distinct.getFirst())) {
            own = Optional.of(distinct.getFirst());
        }
        MavenId outer =
                own.or(() -> ManifestIdentity.of(manifest, file))
                        .or(() -> fileNameAlone(file))
                        .map(id -> withGroup(id, classes))
                        .orElse(null);
        distinct.remove(outer);
        return new ArchiveIdentity(outer, distinct);
    }

    private static boolean names(JarFileName file, MavenId pom) {
        String full = pom.groupId() + "." + pom.artifactId();
        return isNamed(file, pom.artifactId()) || isNamed(file, full) || isNamedInFull(file, pom);
    }

    private static boolean isNamed(JarFileName file, String name) {
        return file.artifactId().equals(name) || file.stem().equals(name);
    }

    /** {@code artifact-version.jar}, however odd the two are. */
    private static boolean isNamedInFull(JarFileName file, MavenId pom) {
        String name = pom.artifactId() + "-" + pom.version();
        return file.stem().equals(name) || file.stem().startsWith(name + "-");
    }

    private static MavenId withGroup(MavenId id, ClassPackages classes) {
        String group = id.groupId().isEmpty() ? classes.group(id.artifactId()) : "";
        return group.isEmpty() ? id : id.withGroup(group, "class-names");
    }

    /** The version in the file name decides between poms of one artifact id, else the first. */
    private static MavenId better(JarFileName file, MavenId a, MavenId b) {
        boolean second = b.version().equals(file.version()) && !a.version().equals(file.version());
        return second ? b : a;
    }

    private static boolean speaksOfAnother(JarFileName file, MavenId pom) {
        return !file.version().isEmpty() && !file.version().equals(pom.version());
    }

    private static Optional<MavenId> fileNameAlone(JarFileName file) {
        MavenId id =
                new MavenId(
                        KnownGroups.of(file.artifactId(), file.version()),
                        file.artifactId(),
                        file.version(),
                        Confidence.LOW,
                        "file-name");
        return file.artifactId().isEmpty() || !id.plausible() ? Optional.empty() : Optional.of(id);
    }
}
