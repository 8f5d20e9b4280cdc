package dev.lazaret.match;

import dev.lazaret.base.Distro;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which OSV ecosystems speak of a distribution's packages: one row per {@code ID} of os-release,
 * after the OSV schema's "Defined ecosystems" and the strings in the public feeds.
 *
 * @param packageType purl type of the distribution's own packages
 * @param expected the ecosystem string the distribution's release should have
 * @param accepts ecosystem strings that speak of this release
 */
record DistroEcosystems(String packageType, String expected, Predicate<String> accepts) {

    /** The row for a distribution; an unknown one has a row that accepts nothing. */
    static DistroEcosystems of(Distro distro) {
        String version = distro.versionId();
        String major = distro.majorVersion();
        return switch (distro.id()) {
            case "debian" -> any("deb", "Debian:" + debian(distro), "Debian:" + version);
            case "ubuntu" -> any("deb", "Ubuntu:" + version + ":LTS", "Ubuntu:" + version);
            case "echo" -> any("deb", "Echo", "Echo:" + version);
            case "alpine" -> any("apk", "Alpine:" + alpine(version));
            case "wolfi" -> any("apk", "Wolfi");
            case "chainguard" -> any("apk", "Chainguard", "Wolfi");
            case "minimos" -> any("apk", "MinimOS");
            case "alpaquita" -> any("apk", "Alpaquita:" + version, "Alpaquita:" + major);
            case "bellsoft-hardened-containers" ->
                    any("apk", "BellSoft Hardened Containers:" + version);
            case "rocky" -> any("rpm", "Rocky Linux:" + major, "Rocky Linux:" + version);
            case "almalinux" -> any("rpm", "AlmaLinux:" + major, "AlmaLinux:" + version);
            case "rhel", "centos" -> redHat(major);
            case "ol" -> any("rpm", "Oracle Linux:" + major, "Oracle:linux:" + major);
            case "fedora" -> any("rpm", "Fedora:" + version);
            case "amzn" -> any("rpm", "Amazon Linux:" + version, "Amazon:" + version);
            case "sles", "sles_sap", "sle-micro", "sl-micro" -> suse(distro);
            case "opensuse-leap" -> any("rpm", "openSUSE:Leap " + version);
            case "opensuse-tumbleweed" -> any("rpm", "openSUSE:Tumbleweed");
            case "photon" -> any("rpm", "Photon OS:" + version, "Photon OS:" + major + ".0");
            case "azurelinux" -> any("rpm", "Azure Linux:" + major, "Azure Linux:" + version);
            case "mariner" ->
                    any(
                            "rpm",
                            "Azure Linux:" + major,
                            "Azure Linux:" + version,
                            "Mariner:" + version);
            case "openeuler" -> any("rpm", "openEuler:" + openEuler(distro));
            case "mageia" -> any("rpm", "Mageia:" + major);
            default -> new DistroEcosystems("", "", _ -> false);
        };
    }

    /** Those of the database's ecosystems that speak of this release. */
    List<String> among(List<String> known) {
        return known.stream().filter(accepts).toList();
    }

    /** Whether advisories speak of binary packages first; else only of source packages. */
    boolean namesBinaries() {
        return !expected.startsWith("Debian")
                && !expected.startsWith("Ubuntu")
                && !expected.startsWith("Alpine");
    }

    private static DistroEcosystems any(String packageType, String expected, String... others) {
        List<String> more = List.of(others);
        return new DistroEcosystems(
                packageType, expected, name -> name.equals(expected) || more.contains(name));
    }

    /** Releases up to 6.0 (squeeze) had a dot in their number; testing and sid have no number. */
    private static String debian(Distro distro) {
        if (!distro.versionId().isEmpty()) {
            return distro.majorVersion();
        }
        return distro.codename().isEmpty() ? "sid" : distro.codename();
    }

    /** {@code 3.20.1} is the branch v3.20; edge calls itself {@code 3.21_alpha20240923}. */
    private static String alpine(String version) {
        if (version.isEmpty() || version.contains("_") || version.equals("edge")) {
            return "edge";
        }
        int first = version.indexOf('.');
        int second = first < 0 ? -1 : version.indexOf('.', first + 1);
        return "v" + (second < 0 ? version : version.substring(0, second));
    }

    /** Red Hat scopes by CPE: all streams of this major version of Enterprise Linux. */
    private static DistroEcosystems redHat(String major) {
        String base = "Red Hat:enterprise_linux:" + major;
        return new DistroEcosystems(
                "rpm", base, name -> name.equals(base) || name.startsWith(base + ":"));
    }

    /** The server and the modules its packages come from, of the same service pack. */
    private static DistroEcosystems suse(Distro distro) {
        String product = distro.prettyName().replaceFirst("^SUSE ", "");
        String version = distro.versionId().replaceFirst("\\.", " SP");
        return new DistroEcosystems(
                "rpm",
                "SUSE:" + product,
                name ->
                        name.equals("SUSE:" + product)
                                || (name.startsWith("SUSE:Linux Enterprise Module for ")
                                        && name.endsWith(" " + version))
                                || name.equals("SUSE:Linux Enterprise Server " + version));
    }

    /** {@code openEuler 22.03 (LTS-SP3)} is {@code 22.03-LTS-SP3}. */
    private static String openEuler(Distro distro) {
        String name = distro.prettyName();
        int open = name.indexOf('(');
        int close = name.indexOf(')', Math.max(open, 0));
        String suffix = open < 0 || close < 0 ? "" : "-" + name.substring(open + 1, close);
        return distro.versionId() + suffix.toUpperCase(Locale.ROOT);
    }
}
