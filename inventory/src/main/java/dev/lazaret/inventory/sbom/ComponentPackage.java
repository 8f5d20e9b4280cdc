package dev.lazaret.inventory.sbom;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Confidence;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.base.Package.SourcePackage;
import dev.lazaret.base.PackageUrl;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Makes a package of an entry: our own statements first, then those of Trivy and Syft. */
final class ComponentPackage {

    /** Id of what was read from an SBOM that does not say which parser found the package. */
    static final String PARSER = "sbom/document";

    private ComponentPackage() {}

    /**
     * Makes the package.
     *
     * @throws IllegalArgumentException if the purl or the digest of the layer is none
     */
    static Package of(ComponentFacts facts) {
        boolean known = !facts.purl().isEmpty();
        PackageUrl purl =
                known
                        ? PackageUrl.parse(facts.purl())
                        : PackageUrl.of("generic", "", facts.name(), facts.version());
        String version = version(facts, purl);
        String parser = facts.first(SbomProperties.PARSER);
        Package.Builder builder =
                Package.of(purl, path(facts), parser.isEmpty() ? PARSER : parser)
                        .version(version)
                        .architecture(architecture(facts, purl))
                        .origin(origin(facts))
                        .confidence(confidence(facts, known))
                        .licenses(facts.licenses())
                        .vendor(vendor(facts))
                        .attribute("sha1", facts.sha1())
                        .attribute("cpe", facts.cpe())
                        .attribute("modularitylabel", modularity(facts, purl));
        String name = facts.first(SbomProperties.NAME);
        if (!name.isEmpty()) {
            builder.name(name);
        }
        SourcePackage source = SourcePackages.of(facts, purl, version);
        if (source != null) {
            builder.source(source.name(), source.version());
        }
        attributes(facts, builder);
        return builder.build().placed(layer(facts), owner(facts));
    }

    /** The purl's version; an epoch that stands only in a qualifier is put before it. */
    private static String version(ComponentFacts facts, PackageUrl purl) {
        String own = facts.first(SbomProperties.VERSION);
        if (!own.isEmpty()) {
            return own;
        }
        String stated = purl.version().isEmpty() ? facts.version() : purl.version();
        String epoch = ComponentFacts.qualifier(purl, "epoch");
        boolean apart =
                Distros.isOsPackage(purl)
                        && !epoch.isEmpty()
                        && !epoch.equals("0")
                        && stated.indexOf(':') < 0;
        return apart ? epoch + ":" + stated : stated;
    }

    private static String path(ComponentFacts facts) {
        String stated =
                facts.first(
                        SbomProperties.PATH, "aquasecurity:trivy:FilePath", "syft:location:0:path");
        String path = stated.isEmpty() ? facts.location() : stated;
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static @Nullable Digest layer(ComponentFacts facts) {
        String text =
                facts.first(
                        SbomProperties.LAYER,
                        "aquasecurity:trivy:LayerDiffID",
                        "syft:location:0:layerID");
        return text.isEmpty() ? null : Digest.parse(text);
    }

    private static @Nullable String owner(ComponentFacts facts) {
        String owner = facts.first(SbomProperties.OWNER);
        return owner.isEmpty() ? null : owner;
    }

    private static String architecture(ComponentFacts facts, PackageUrl purl) {
        String own = facts.first(SbomProperties.ARCHITECTURE);
        return own.isEmpty() && Distros.isOsPackage(purl)
                ? ComponentFacts.qualifier(purl, "arch")
                : own;
    }

    private static Origin origin(ComponentFacts facts) {
        return facts.first(SbomProperties.ORIGIN).equalsIgnoreCase("declared")
                ? Origin.DECLARED
                : Origin.INSTALLED;
    }

    private static Confidence confidence(ComponentFacts facts, boolean known) {
        return switch (facts.first(SbomProperties.CONFIDENCE).toLowerCase(Locale.ROOT)) {
            case "low" -> Confidence.LOW;
            case "medium" -> Confidence.MEDIUM;
            case "high" -> Confidence.HIGH;
            default -> known ? Confidence.HIGH : Confidence.LOW;
        };
    }

    private static String vendor(ComponentFacts facts) {
        String own = facts.first(SbomProperties.VENDOR, "syft:metadata:vendor");
        return own.isEmpty() ? facts.vendor() : own;
    }

    private static String modularity(ComponentFacts facts, PackageUrl purl) {
        String stated =
                facts.first("aquasecurity:trivy:Modularitylabel", "syft:metadata:modularityLabel");
        return stated.isEmpty() ? ComponentFacts.qualifier(purl, "rpmmod") : stated;
    }

    private static void attributes(ComponentFacts facts, Package.Builder builder) {
        facts.properties()
                .forEach((name, value) -> {
                    if (name.startsWith(SbomProperties.ATTRIBUTE_PREFIX)) {
                        builder.attribute(
                                name.substring(SbomProperties.ATTRIBUTE_PREFIX.length()), value);
                    }
                });
    }
}
