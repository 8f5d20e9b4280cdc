package dev.lazaret.report.sbom;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.sbom.GapStatement;
import dev.lazaret.inventory.sbom.SbomProperties;
import dev.lazaret.report.ScanReport.ImageSummary;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the formats have no field for, by the names that our reader knows. */
final class Statements {

    private Statements() {}

    static SortedMap<String, String> of(Package component) {
        SortedMap<String, String> all = new TreeMap<>();
        Digest layer = component.layer();
        put(all, SbomProperties.LAYER, layer == null ? "" : layer.toString());
        put(all, SbomProperties.PATH, component.path());
        put(all, SbomProperties.NAME, component.name());
        put(all, SbomProperties.VERSION, component.version());
        Package.SourcePackage source = component.source();
        if (source != null) {
            put(all, SbomProperties.SOURCE_NAME, source.name());
            put(all, SbomProperties.SOURCE_VERSION, source.version());
        }
        put(all, SbomProperties.ORIGIN, component.origin().name().toLowerCase(Locale.ROOT));
        put(all, SbomProperties.CONFIDENCE, component.confidence().name().toLowerCase(Locale.ROOT));
        String owner = component.owner();
        put(all, SbomProperties.OWNER, owner == null ? "" : owner);
        put(all, SbomProperties.PARSER, component.parser());
        put(all, SbomProperties.ARCHITECTURE, component.architecture());
        put(all, SbomProperties.VENDOR, component.vendor());
        component
                .attributes()
                .forEach((key, value) -> put(all, SbomProperties.ATTRIBUTE_PREFIX + key, value));
        return all;
    }

    static SortedMap<String, String> of(Distro distro) {
        SortedMap<String, String> all = new TreeMap<>();
        put(all, SbomProperties.DISTRO_ID, distro.id());
        put(all, SbomProperties.DISTRO_VERSION_ID, distro.versionId());
        put(all, SbomProperties.DISTRO_CODENAME, distro.codename());
        put(all, SbomProperties.DISTRO_PRETTY_NAME, distro.prettyName());
        put(all, SbomProperties.DISTRO_ID_LIKE, String.join(" ", distro.idLike()));
        return all;
    }

    /**
     * What was not looked at in the image; each is the value of {@link SbomProperties#GAP}. What no
     * advisory says is left out: whoever reads the inventory asks advisories anew.
     */
    static List<String> of(List<Gap> gaps) {
        return gaps.stream()
                .filter(gap -> gap.kind() != Gap.Kind.NO_ADVISORIES)
                .map(GapStatement::of)
                .toList();
    }

    /** The digests of an image; both name it, and a format has room for one only. */
    static SortedMap<String, String> of(ImageSummary image) {
        SortedMap<String, String> all = new TreeMap<>();
        Digest manifest = image.manifestDigest();
        Digest config = image.configDigest();
        put(all, SbomProperties.MANIFEST_DIGEST, manifest == null ? "" : manifest.toString());
        put(all, SbomProperties.CONFIG_DIGEST, config == null ? "" : config.toString());
        return all;
    }

    private static void put(SortedMap<String, String> all, String name, String value) {
        if (!value.isEmpty()) {
            all.put(name, value);
        }
    }
}
