package dev.lazaret.inventory.java;

import dev.lazaret.base.Package.Confidence;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says what an archive is from its manifest, with the file name to settle the spelling. Manifests
 * were not written to name Maven artifacts: the outcome is MEDIUM where the manifest states or
 * implies the group, LOW where the group is a guess or unknown.
 */
final class ManifestIdentity {

    private static final Set<String> WIDE_VENDORS =
            Set.of("org.apache", "com.sun", "org.w3c", "org.eclipse", "com.oracle");

    private final JarManifest manifest;
    private final JarFileName file;
    private final String symbolicName;

    private ManifestIdentity(JarManifest manifest, JarFileName file) {
        this.manifest = manifest;
        this.file = file;
        this.symbolicName = manifest.withoutParameters("Bundle-SymbolicName");
    }

    /** What the manifest says; nothing when it names no artifact. */
    static Optional<MavenId> of(JarManifest manifest, JarFileName file) {
        return new ManifestIdentity(manifest, file).identify().filter(MavenId::plausible);
    }

    private Optional<MavenId> identify() {
        if (!manifest.get("Plugin-Version").isEmpty() && !manifest.get("Short-Name").isEmpty()) {
            return Optional.of(jenkinsPlugin());
        }
        String artifact = artifact();
        if (artifact.isEmpty()) {
            return Optional.empty();
        }
        String stated = statedGroup(artifact);
        String group = stated.isEmpty() ? moduleGroup(artifact) : stated;
        String version = version();
        return Optional.of(
                new MavenId(
                        group,
                        artifact,
                        version.isEmpty() ? file.version() : version,
                        stated.isEmpty() || version.isEmpty() ? Confidence.LOW : Confidence.MEDIUM,
                        "manifest"));
    }

    /** Jenkins' plugin manifests do name the Maven artifact. */
    private MavenId jenkinsPlugin() {
        String group = manifest.get("Group-Id");
        return new MavenId(
                group,
                manifest.get("Short-Name"),
                manifest.get("Plugin-Version"),
                group.isEmpty() ? Confidence.LOW : Confidence.HIGH,
                "manifest");
    }

    private String artifact() {
        String title = manifest.firstOf("Implementation-Title", "Specification-Title");
        boolean agrees =
                Stream.of(title, symbolicName, manifest.get("Automatic-Module-Name"))
                        .anyMatch(witness -> namesIt(witness, file.artifactId()));
        // artifact-1.2.3.jar with this very version inside was named by a repository
        if (agrees || (!file.version().isEmpty() && version().equals(file.version()))) {
            return file.artifactId();
        }
        String vendor = manifest.get("Implementation-Vendor-Id");
        if (!vendor.isEmpty() && symbolicName.startsWith(vendor + ".")) {
            return symbolicName.substring(vendor.length() + 1);
        }
        String implementation = manifest.get("Implementation-Title");
        return looksLikeArtifact(implementation) ? implementation : "";
    }

    /** Ends with the artifact's letters and digits, whatever stands between them. */
    private static boolean namesIt(String witness, String artifact) {
        String name = bare(artifact);
        return !name.isEmpty() && bare(witness).endsWith(name);
    }

    private String statedGroup(String artifact) {
        String known = KnownGroups.of(artifact, version());
        String bundle =
                KnownGroups.ofBundle(symbolicName)
                        .or(() -> KnownGroups.ofBundle(groupOfSymbolicName(artifact)))
                        .orElseGet(() -> groupOfSymbolicName(artifact));
        // a bundle of another group that only shares the artifact id is not the known one
        if (!known.isEmpty() && known.startsWith(bundle)) {
            return known;
        }
        return bundle.isEmpty() ? vendorGroup() : bundle;
    }

    /** A vendor of many projects is no group. */
    private String vendorGroup() {
        String vendor = groupLike(manifest.get("Implementation-Vendor-Id"));
        return WIDE_VENDORS.contains(vendor) ? "" : vendor;
    }

    /**
     * Undoes how the Maven bundle plugin makes a symbolic name: group and artifact joined by a dot,
     * the artifact's part that repeats the group's last segment left out (org.apache.commons and
     * commons-lang3 make org.apache.commons.lang3).
     */
    private String groupOfSymbolicName(String artifact) {
        if (symbolicName.endsWith("." + artifact)) {
            return projectGroup(symbolicName, symbolicName.length() - artifact.length() - 1);
        }
        int dot = symbolicName.lastIndexOf('.');
        if (dot < 0) {
            return "";
        }
        String front = symbolicName.substring(0, dot);
        String last = front.substring(front.lastIndexOf('.') + 1);
        String rest = symbolicName.substring(dot + 1);
        return artifact.equals(last + "-" + rest) || artifact.equals(last + "." + rest)
                ? front
                : "";
    }

    private String moduleGroup(String artifact) {
        String module = manifest.get("Automatic-Module-Name");
        int dot = module.lastIndexOf('.');
        return dot > 0 && bare(module.substring(dot + 1)).equals(bare(artifact))
                ? projectGroup(module, dot)
                : "";
    }

    /** The name up to a dot; org.tomlj and its like are whole groups, org is none. */
    private static String projectGroup(String name, int dot) {
        return name.lastIndexOf('.', dot - 1) < 0 ? name : name.substring(0, dot);
    }

    private String version() {
        Predicate<String> usable = value -> !value.isEmpty() && value.indexOf(' ') < 0;
        String stated =
                Stream.of("Implementation-Version", "Bundle-Version", "Specification-Version")
                        .map(manifest::withoutParameters)
                        .filter(usable)
                        .findFirst()
                        .orElse("");
        String named = file.version();
        boolean sameButSpelling =
                bare(named).equals(bare(stated))
                        || named.startsWith(stated)
                        || (named.indexOf('.') > 0 && continues(stated, named));
        return !stated.isEmpty() && !named.isEmpty() && sameButSpelling ? named : stated;
    }

    /** 2.13.10.v20221008 and 1.9.10-release-459 are builds of 2.13.10 and 1.9.10. */
    private static boolean continues(String version, String start) {
        return version.startsWith(start + ".") || version.startsWith(start + "-");
    }

    private static String groupLike(String text) {
        return text.indexOf('.') > 0 && text.indexOf(' ') < 0 ? text : "";
    }

    private static boolean looksLikeArtifact(String text) {
        return !text.isEmpty()
                && Character.isLetter(text.charAt(0))
                && text.chars().allMatch(ManifestIdentity::isArtifactCharacter);
    }

    private static boolean isArtifactCharacter(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> bare.append((char) c));
        return bare.toString();
    }
}
