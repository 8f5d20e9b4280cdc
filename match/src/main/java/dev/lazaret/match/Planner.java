package dev.lazaret.match;

import dev.lazaret.advisories.VersionOrder;
import dev.lazaret.advisories.version.VersionOrders;
import dev.lazaret.base.Distro;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.match.Plan.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides for each package of one image which advisories may judge it. */
final class Planner {

    private static final Set<String> OS_TYPES = Set.of("deb", "apk", "rpm");

    private final @Nullable Distro distro;
    private final @Nullable DistroEcosystems row;
    private final InstalledPackages installed;
    private final Set<String> known;
    private final List<String> ofDistro;
    private final List<String> ofUbuntuPro;

    /** For an image with this inventory and a database with these ecosystems. */
    Planner(Inventory inventory, List<String> known) {
        this.distro = inventory.distro();
        this.installed = new InstalledPackages(inventory.packages());
        this.known = Set.copyOf(known);
        this.row = distro == null ? null : DistroEcosystems.of(distro);
        this.ofDistro = row == null ? List.of() : row.among(known);
        String pro = distro == null ? "" : "Ubuntu:Pro:" + distro.versionId() + ":LTS";
        this.ofUbuntuPro = known.contains(pro) ? List.of(pro) : List.of();
    }

    Plan plan(Package component) {
        if (component.version().isEmpty()) {
            return new Plan(List.of(), Verdict.UNIDENTIFIED, "its version is not known", "");
        }
        return OS_TYPES.contains(component.purl().type())
                ? planOs(component)
                : planLanguage(component);
    }

    private Plan planOs(Package component) {
        if (distro == null || row == null) {
            return new Plan(
                    List.of(),
                    Verdict.NO_DATA,
                    "the image does not say of which distribution it is",
                    "packages of an unknown distribution");
        }
        if (!row.packageType().isEmpty() && !row.packageType().equals(component.purl().type())) {
            return new Plan(
                    List.of(),
                    Verdict.OTHER_DISTRO,
                    "a %s package is none of %s's own"
                            .formatted(component.purl().type(), distro.prettyName()),
                    component.purl().type() + " packages in " + distro.id());
        }
        if (ofDistro.isEmpty()) {
            String name = row.expected().isEmpty() ? distro.prettyName() : row.expected();
            return new Plan(
                    List.of(),
                    Verdict.NO_DATA,
                    "the advisory database has no data for " + name,
                    name);
        }
        List<Lookup> lookups = osLookups(component, row);
        String maker = ThirdParties.makerOf(component, distro);
        return maker.isEmpty()
                ? Plan.judged(lookups)
                : new Plan(
                        lookups,
                        Verdict.THIRD_PARTY,
                        "it comes from %s, so %s's advisories do not judge it"
                                .formatted(maker, distro.id()),
                        "packages from " + maker);
    }

    private List<Lookup> osLookups(Package component, DistroEcosystems ecosystems) {
        Package.SourcePackage source = component.source();
        String sourceName = source == null ? component.name() : source.name();
        String sourceVersion =
                source == null || source.version().isEmpty()
                        ? component.version()
                        : source.version();
        List<Lookup> lookups = new ArrayList<>();
        for (String ecosystem : ecosystems(component)) {
            VersionOrder order = VersionOrders.ofEcosystem(ecosystem).orElse(null);
            if (order == null) {
                continue;
            }
            boolean sameName = sourceName.equals(component.name());
            if (ecosystems.namesBinaries() && !sameName) {
                lookups.add(
                        new Lookup(ecosystem, component.name(), false, component.version(), order));
            }
            lookups.add(
                    new Lookup(
                            ecosystem,
                            sourceName,
                            !sameName || !ecosystems.namesBinaries(),
                            sourceVersion,
                            order));
        }
        return lookups;
    }

    /**
     * What Canonical fixes for its subscribers only is told of in records of Ubuntu Pro alone, and
     * concerns everybody who has the package. Where both speak, that one counts which the package
     * is from.
     */
    private List<String> ecosystems(Package component) {
        boolean isFromPro = component.version().contains("esm");
        List<String> ecosystems = new ArrayList<>(isFromPro ? ofUbuntuPro : ofDistro);
        ecosystems.addAll(isFromPro ? ofDistro : ofUbuntuPro);
        return ecosystems;
    }

    private Plan planLanguage(Package component) {
        String ecosystem = LanguageEcosystems.of(component);
        VersionOrder order = VersionOrders.ofEcosystem(ecosystem).orElse(null);
        if (ecosystem.isEmpty() || order == null) {
            return new Plan(
                    List.of(),
                    Verdict.NOT_PUBLISHED,
                    "no advisories are published for packages of type " + component.purl().type(),
                    "");
        }
        if (component.attribute("application").equals("true")
                && component.purl().namespace().isEmpty()) {
            return new Plan(
                    List.of(), Verdict.NOT_PUBLISHED, "it is a program of the image's own", "");
        }
        if (ecosystem.equals("Maven") && component.purl().namespace().isEmpty()) {
            return new Plan(
                    List.of(),
                    Verdict.UNIDENTIFIED,
                    "the archive does not say its groupId; a guess by its file name would accuse"
                            + " the wrong artifact",
                    "Java archives without a groupId");
        }
        List<Lookup> lookups =
                List.of(
                        new Lookup(
                                ecosystem,
                                LanguageEcosystems.name(component),
                                false,
                                LanguageEcosystems.version(component),
                                order));
        if (component.owner() != null) {
            return new Plan(
                    lookups,
                    Verdict.OWNED,
                    "its file belongs to the OS package %s, which the distribution judges"
                            .formatted(component.owner()),
                    "");
        }
        if (installed.isBeside(component)) {
            return new Plan(
                    lookups,
                    Verdict.INSTALLED_BESIDE,
                    "the same version is installed beside this file and judged there",
                    "");
        }
        if (!known.contains(ecosystem)) {
            return new Plan(
                    List.of(),
                    Verdict.NO_DATA,
                    "the advisory database has no data for " + ecosystem,
                    ecosystem);
        }
        return Plan.judged(lookups);
    }
}
