package dev.lazaret.inventory.sbom;

import dev.lazaret.base.Distro;
import dev.lazaret.base.PackageUrl;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Distributions as SBOM tools name them, turned into os-release's {@code ID}. */
final class Distros {

    private static final Set<String> OS_TYPES = Set.of("deb", "rpm", "apk", "alpm");

    /** Names that differ from {@code ID}, in lower case. */
    private static final Map<String, String> IDS =
            Map.ofEntries(
                    Map.entry("redhat", "rhel"),
                    Map.entry("red hat enterprise linux", "rhel"),
                    Map.entry("alma", "almalinux"),
                    Map.entry("oracle", "ol"),
                    Map.entry("oracle linux", "ol"),
                    Map.entry("oraclelinux", "ol"),
                    Map.entry("amazon", "amzn"),
                    Map.entry("amazonlinux", "amzn"),
                    Map.entry("amazon linux", "amzn"),
                    Map.entry("suse linux enterprise server", "sles"),
                    Map.entry("suse linux enterprise micro", "sle-micro"),
                    Map.entry("slem", "sle-micro"),
                    Map.entry("opensuse.leap", "opensuse-leap"),
                    Map.entry("opensuse.tumbleweed", "opensuse-tumbleweed"),
                    Map.entry("cbl-mariner", "mariner"),
                    Map.entry("azure", "azurelinux"),
                    Map.entry("rocky linux", "rocky"),
                    Map.entry("rockylinux", "rocky"),
                    Map.entry("archlinux", "arch"));

    private Distros() {}

    /** A distribution by the name and version of an operating-system component, null if empty. */
    static @Nullable Distro of(String name, String version) {
        String id = id(name);
        return id.isEmpty() ? null : new Distro(id, version, "", "", List.of());
    }

    /** A purl's type is one of an operating system's package manager. */
    static boolean isOsPackage(PackageUrl purl) {
        return OS_TYPES.contains(purl.type());
    }

    /**
     * The distribution in the qualifier {@code distro} of an OS package: {@code debian-12}, or only
     * a version beside the namespace; null when there is none.
     */
    static @Nullable Distro implied(PackageUrl purl) {
        String qualifier = purl.qualifiers().getOrDefault("distro", "");
        if (!isOsPackage(purl) || qualifier.isEmpty()) {
            return null;
        }
        int dash = qualifier.lastIndexOf('-');
        boolean startsWithDigit = Character.isDigit(qualifier.charAt(0));
        if (startsWithDigit) {
            return of(purl.namespace(), qualifier);
        }
        boolean versioned =
                dash > 0
                        && dash + 1 < qualifier.length()
                        && Character.isDigit(qualifier.charAt(dash + 1));
        return versioned
                ? of(qualifier.substring(0, dash), qualifier.substring(dash + 1))
                : of(qualifier, "");
    }

    private static String id(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return IDS.getOrDefault(lower, lower);
    }
}
