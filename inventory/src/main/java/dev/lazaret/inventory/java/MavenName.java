package dev.lazaret.inventory.java;

import dev.lazaret.base.PackageUrl;
import dev.lazaret.inventory.text.DeclaredPackages;

/** Names of artifacts as build files write them. */
final class MavenName {

    private MavenName() {}

    /** Adds an artifact if a repository could have it: every part is settled and visible. */
    static void add(
            DeclaredPackages declared,
            String group,
            String artifact,
            String version,
            boolean development) {
        String name = group + ":" + artifact;
        if (!group.isEmpty()
                && !artifact.isEmpty()
                && !(name + version).contains("${")
                && DeclaredPackages.plausible(name, version)) {
            declared.add(PackageUrl.of("maven", group, artifact, version), name, development);
        }
    }
}
