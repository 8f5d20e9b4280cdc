package dev.lazaret.inventory.os.dpkg;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Requirements;
import dev.lazaret.base.Text;
import dev.lazaret.inventory.os.database.BoundedLines;
import dev.lazaret.inventory.os.database.ControlStanzas;
import dev.lazaret.inventory.os.database.WellFormed;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FactSink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads stanzas of installed packages.
 *
 * @param type purl type: deb or opkg
 * @param path the file
 * @param parser id of the examiner
 * @param statusNeeded whether a stanza without {@code Status} is not installed
 */
record StatusReader(String type, String path, String parser, boolean statusNeeded) {

    private static final Set<String> FIELDS =
            Set.of(
                    "package",
                    "status",
                    "version",
                    "architecture",
                    "source",
                    "maintainer",
                    "original-maintainer",
                    "origin",
                    "homepage",
                    "license",
                    "pre-depends",
                    "depends",
                    "provides");

    void read(Content content, FactSink facts) throws IOException {
        try (BoundedLines lines = BoundedLines.of(content)) {
            ControlStanzas.read(lines, FIELDS, content.limits(), f -> add(f, facts));
            if (lines.cut() > 0) {
                facts.gap(
                        Gap.Kind.LIMIT,
                        path,
                        lines.cut()
                                + " lines are longer than "
                                + content.limits().lineBytesMax()
                                + " bytes; their ends were not read");
            }
        }
    }

    private void add(Map<String, String> fields, FactSink facts) {
        String status = fields.getOrDefault("status", "");
        if (fields.isEmpty()) {
            facts.gap(Gap.Kind.BROKEN, path, "a paragraph names no package; it was left out");
            return;
        }
        boolean installed = status.isEmpty() ? !statusNeeded : InstallState.isPresent(status);
        if (!installed) {
            return;
        }
        String name = fields.getOrDefault("package", "");
        String version = fields.getOrDefault("version", "");
        if (WellFormed.name(name) && WellFormed.version(version)) {
            facts.add(toPackage(name, version, fields));
        } else {
            facts.gap(
                    Gap.Kind.BROKEN,
                    path,
                    "an installed package with name '"
                            + Text.quote(name, 100)
                            + "' and version '"
                            + Text.quote(version, 100)
                            + "' was left out: both are needed");
        }
    }

    private Package toPackage(String name, String version, Map<String, String> fields) {
        String license = fields.getOrDefault("license", "");
        String architecture = fields.getOrDefault("architecture", "");
        SourceField source = SourceField.parse(fields.getOrDefault("source", ""), name, version);
        Map<String, String> qualifiers = new TreeMap<>(Map.of("arch", architecture));
        if (!source.equals(new SourceField(name, version))) {
            qualifiers.put(
                    "upstream",
                    source.version().equals(version)
                            ? source.name()
                            : source.name() + "@" + source.version());
        }
        return Package.of(PackageUrl.of(type, "", name, version, qualifiers), path, parser)
                .name(name)
                .source(source.name(), source.version())
                .architecture(architecture)
                .vendor(fields.getOrDefault("maintainer", ""))
                .licenses(license.isEmpty() ? List.of() : List.of(license))
                .attribute("original-maintainer", fields.getOrDefault("original-maintainer", ""))
                .attribute("origin", fields.getOrDefault("origin", ""))
                .attribute("homepage", fields.getOrDefault("homepage", ""))
                .requirements(requirements(fields))
                .build();
    }

    private static Requirements requirements(Map<String, String> fields) {
        List<String> needs = new ArrayList<>();
        needs.addAll(RelationField.names(fields.getOrDefault("pre-depends", "")));
        needs.addAll(RelationField.names(fields.getOrDefault("depends", "")));
        return Requirements.of(needs, RelationField.names(fields.getOrDefault("provides", "")));
    }
}
