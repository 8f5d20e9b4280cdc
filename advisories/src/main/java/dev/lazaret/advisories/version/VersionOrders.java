package dev.lazaret.advisories.version;

import dev.lazaret.advisories.VersionOrder;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All version orders, by the name people type and by the OSV ecosystem that uses them. */
public final class VersionOrders {

    private static final VersionOrder APK = new ApkOrder();
    private static final VersionOrder DPKG = new DpkgOrder();
    private static final VersionOrder RPM = new RpmOrder();
    private static final VersionOrder MAVEN = new MavenOrder();
    private static final VersionOrder SEMVER = new SemverOrder();
    private static final VersionOrder PEP440 = new Pep440Order();
    private static final VersionOrder GO = new GoOrder();
    private static final VersionOrder CARGO = new CargoOrder();
    private static final VersionOrder GEM = new GemOrder();
    private static final VersionOrder PACKAGIST = new PackagistOrder();
    private static final VersionOrder NUGET = new NugetOrder();
    private static final VersionOrder PUB = new PubOrder();
    private static final VersionOrder HEX = new HexOrder();
    private static final VersionOrder CRAN = new CranOrder();
    private static final VersionOrder HACKAGE = new HackageOrder();
    private static final VersionOrder CONAN = new ConanOrder();

    private static final Map<String, VersionOrder> BY_NAME =
            Stream.of(
                            APK, DPKG, RPM, MAVEN, SEMVER, PEP440, GO, CARGO, GEM, PACKAGIST, NUGET,
                            PUB, HEX, CRAN, HACKAGE, CONAN)
                    .collect(Collectors.toUnmodifiableMap(VersionOrder::name, Function.identity()));

    /** Ecosystem names of the OSV schema, "Defined ecosystems", without their release suffix. */
    private static final Map<String, VersionOrder> BY_ECOSYSTEM =
            Map.ofEntries(
                    Map.entry("Alpaquita", APK),
                    Map.entry("Alpine", APK),
                    Map.entry("BellSoft Hardened Containers", APK),
                    Map.entry("Chainguard", APK),
                    Map.entry("MinimOS", APK),
                    Map.entry("Wolfi", APK),
                    Map.entry("Debian", DPKG),
                    Map.entry("Echo", DPKG),
                    Map.entry("Ubuntu", DPKG),
                    Map.entry("AlmaLinux", RPM),
                    Map.entry("Amazon Linux", RPM),
                    Map.entry("Azure Linux", RPM),
                    Map.entry("CentOS", RPM),
                    Map.entry("Fedora", RPM),
                    Map.entry("Mageia", RPM),
                    Map.entry("Mariner", RPM),
                    Map.entry("openEuler", RPM),
                    Map.entry("openSUSE", RPM),
                    Map.entry("Oracle Linux", RPM),
                    Map.entry("Photon OS", RPM),
                    Map.entry("Red Hat", RPM),
                    Map.entry("Rocky Linux", RPM),
                    Map.entry("SUSE", RPM),
                    Map.entry("Bitnami", SEMVER),
                    Map.entry("Bioconductor", CRAN),
                    Map.entry("ConanCenter", CONAN),
                    Map.entry("CRAN", CRAN),
                    Map.entry("crates.io", CARGO),
                    Map.entry("GHC", HACKAGE),
                    Map.entry("GitHub Actions", SEMVER),
                    Map.entry("Go", GO),
                    Map.entry("Hackage", HACKAGE),
                    Map.entry("Hex", HEX),
                    Map.entry("Julia", SEMVER),
                    Map.entry("Kubernetes", GO),
                    Map.entry("Maven", MAVEN),
                    Map.entry("npm", SEMVER),
                    Map.entry("NuGet", NUGET),
                    Map.entry("Packagist", PACKAGIST),
                    Map.entry("Pub", PUB),
                    Map.entry("PyPI", PEP440),
                    Map.entry("RubyGems", GEM),
                    Map.entry("SwiftURL", SEMVER),
                    Map.entry("VSCode", SEMVER));

    private VersionOrders() {}

    /** The names of all orders, sorted. */
    public static List<String> names() {
        return BY_NAME.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** The order of this name; empty when there is none. */
    public static Optional<VersionOrder> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The order of an OSV ecosystem string; what follows the first colon ({@code Debian:12}) plays
     * no part. Empty for an ecosystem whose order is not known.
     */
    public static Optional<VersionOrder> ofEcosystem(String osvEcosystem) {
        int colon = osvEcosystem.indexOf(':');
        String base = colon < 0 ? osvEcosystem : osvEcosystem.substring(0, colon);
        return Optional.ofNullable(BY_ECOSYSTEM.get(base));
    }
}
