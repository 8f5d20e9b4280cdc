package dev.lazaret.match;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.inventory.Inventory;

import java.util.List;

/** Packages and distributions for tests. */
final class Samples {

    static final Digest LAYER = new Digest(Digest.Algorithm.SHA256, "ab".repeat(32));
    static final Distro DEBIAN_10 = distro("debian", "10", "Debian GNU/Linux 10 (buster)");
    static final Distro ALPINE_310 = distro("alpine", "3.10.2", "Alpine Linux v3.10");
    static final Distro ROCKY_9 = distro("rocky", "9.3", "Rocky Linux 9.3 (Blue Onyx)");

    private Samples() {}

    static Distro distro(String id, String version, String prettyName) {
        return new Distro(id, version, "", prettyName, List.of());
    }

    static Package.Builder os(String type, String name, String version) {
        String path = type.equals("apk") ? "lib/apk/db/installed" : "var/lib/dpkg/status";
        return Package.of(PackageUrl.of(type, "", name, version), path, "os/" + type);
    }

    static Package.Builder language(String purl, String path) {
        return Package.of(PackageUrl.parse(purl), path, "language");
    }

    static Package placed(Package.Builder builder) {
        return builder.build().placed(LAYER, null);
    }

    static Inventory image(Distro distro, Package.Builder... packages) {
        return Inventory.of(distro, List.of(packages).stream().map(Samples::placed).toList());
    }
}
