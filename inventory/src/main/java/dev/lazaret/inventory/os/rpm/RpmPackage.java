package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Requirements;
import dev.lazaret.inventory.os.database.WellFormed;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What rpm says of one package.
 *
 * @param epoch 0 when not stated
 * @param architecture empty when not stated
 * @param sourceRpm file name of the source package, empty when not stated
 * @param requirements null when not stated
 */
record RpmPackage(
        String name,
        int epoch,
        String version,
        String release,
        String architecture,
        String sourceRpm,
        String license,
        String vendor,
        Map<String, String> attributes,
        @Nullable Requirements requirements) {

    RpmPackage {
        attributes = Map.copyOf(attributes);
    }

    static RpmPackage of(RpmHeader header) throws MalformedException {
        Integer epoch = header.number(RpmTag.EPOCH);
        return new RpmPackage(
                header.string(RpmTag.NAME),
                epoch == null ? 0 : epoch,
                header.string(RpmTag.VERSION),
                header.string(RpmTag.RELEASE),
                header.string(RpmTag.ARCH),
                header.string(RpmTag.SOURCE_RPM),
                header.string(RpmTag.LICENSE),
                header.string(RpmTag.VENDOR),
                Map.of(
                        "modularitylabel", header.string(RpmTag.MODULARITY_LABEL),
                        "distribution", header.string(RpmTag.DISTRIBUTION),
                        "packager", header.string(RpmTag.PACKAGER)),
                Requirements.of(
                        RpmNames.of(header.strings(RpmTag.REQUIRE_NAME)),
                        header.strings(RpmTag.PROVIDE_NAME)));
    }

    /**
     * As a fact; the package URL's namespace and distribution come when layers are merged.
     *
     * @throws MalformedException if name, version or release are none
     */
    Package toFact(String path, String parser) throws MalformedException {
        if (!WellFormed.name(name) || !WellFormed.version(version + release)) {
            throw new MalformedException(
                    "a package has name '" + name + "' and version '" + version + "'");
        }
        String evr = prefix() + version + "-" + release;
        Map<String, String> qualifiers = new TreeMap<>();
        qualifiers.put("arch", architecture);
        qualifiers.put("upstream", sourceRpm);
        if (epoch != 0) {
            qualifiers.put("epoch", Integer.toUnsignedString(epoch));
        }
        PackageUrl purl = PackageUrl.of("rpm", "", name, version + "-" + release, qualifiers);
        Package.Builder fact =
                Package.of(purl, path, parser)
                        .name(name)
                        .version(evr)
                        .architecture(architecture)
                        .licenses(license.isEmpty() ? List.of() : List.of(license))
                        .vendor(vendor)
                        .attribute("sourcerpm", sourceRpm)
                        .attributes(attributes);
        if (requirements != null) {
            fact.requirements(requirements);
        }
        SourceRpm source = SourceRpm.parse(sourceRpm);
        if (source != null) {
            // advisories that name source packages write the epoch of what is built from them
            fact.source(source.name(), prefix() + source.version());
        }
        return fact.build();
    }

    private String prefix() {
        return epoch == 0 ? "" : Integer.toUnsignedString(epoch) + ":";
    }
}
