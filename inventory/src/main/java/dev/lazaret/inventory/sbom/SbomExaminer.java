package dev.lazaret.inventory.sbom;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Package;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * SBOM files that lie inside an image, as their publishers put them beside the software.
 *
 * <p>OS packages in them are passed over: the package manager's own database is the better witness,
 * and an SBOM of Wolfi or a distroless image would count each package twice. So are the image or
 * repository that the SBOM is about.
 */
public final class SbomExaminer implements Examiner {

    private static final String ID = "sbom/embedded";

    private static final Set<String> PASSED_OVER =
            Set.of("apk", "deb", "rpm", "alpm", "oci", "docker", "github", "bitbucket", "git");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Selection selection() {
        return Selection.suffixes(
                        ".cdx",
                        ".cdx.json",
                        ".cdx.xml",
                        ".cyclonedx.json",
                        ".cyclonedx.xml",
                        ".spdx",
                        ".spdx.json",
                        ".bom.json",
                        ".bom.xml",
                        ".sbom.json",
                        ".sbom")
                .or(Selection.fileNames("bom.json", "bom.xml", "sbom.json", "sbom.xml"));
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        Sbom sbom;
        try (InputStream in = content.open()) {
            sbom = SbomDocument.read(in, content.limits());
        }
        for (Package found : sbom.packages()) {
            if (!PASSED_OVER.contains(found.purl().type())) {
                facts.add(here(found, file.path()));
            }
        }
        for (String doubt : sbom.doubts()) {
            facts.gap(Gap.Kind.BROKEN, file.path(), doubt);
        }
    }

    /** The file that says so is the SBOM; the layer is set when layers are merged. */
    private static Package here(Package found, String path) {
        Package.Builder builder =
                Package.of(found.purl(), path, ID)
                        .name(found.name())
                        .version(found.version())
                        .architecture(found.architecture())
                        .origin(found.origin())
                        .confidence(found.confidence())
                        .licenses(found.licenses())
                        .vendor(found.vendor())
                        .attributes(found.attributes())
                        .attribute("location", found.path());
        return builder.build();
    }
}
