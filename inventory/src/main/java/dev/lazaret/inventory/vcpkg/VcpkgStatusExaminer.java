package dev.lazaret.inventory.vcpkg;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.os.database.BoundedLines;
import dev.lazaret.inventory.os.database.ControlStanzas;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * What vcpkg installed: {@code vcpkg/status} below its tree, in stanzas like dpkg's (vcpkg-tool,
 * {@code statusparagraph.cpp}). A stanza with a feature repeats its port and is passed over.
 */
public final class VcpkgStatusExaminer extends PackageFile {

    private static final Set<String> FIELDS =
            Set.of("package", "feature", "version", "port-version", "architecture", "status");
    private static final String INSTALLED = "install ok installed";

    public VcpkgStatusExaminer() {
        super("vcpkg/status", Origin.INSTALLED, Selection.fileNames("status"));
    }

    @Override
    public boolean accepts(FileEntry file) {
        return ("/" + file.path()).endsWith("/vcpkg/status");
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        try (BoundedLines lines = BoundedLines.of(content)) {
            ControlStanzas.read(lines, FIELDS, content.limits(), fields -> port(fields, packages));
        }
    }

    private static void port(Map<String, String> fields, PackageList packages) throws IOException {
        if (!fields.getOrDefault("status", "").equals(INSTALLED)
                || !fields.getOrDefault("feature", "").isEmpty()) {
            return;
        }
        String name = fields.getOrDefault("package", "");
        String version = fields.getOrDefault("version", "");
        String portVersion = fields.getOrDefault("port-version", "");
        String triplet = fields.getOrDefault("architecture", "");
        if (name.isEmpty() || version.isEmpty()) {
            packages.gap("an installed port without name or version: '" + name + "'");
            return;
        }
        packages.add(
                "vcpkg",
                "",
                name,
                version,
                Map.of(
                        "port_version",
                        portVersion.equals("0") ? "" : portVersion,
                        "triplet",
                        triplet),
                found -> found.architecture(triplet));
    }
}
