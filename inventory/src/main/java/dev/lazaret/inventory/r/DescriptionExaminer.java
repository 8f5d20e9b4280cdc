package dev.lazaret.inventory.r;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * R packages: {@code DESCRIPTION} in Debian control format ("Writing R Extensions", 1.1.1). {@code
 * R CMD INSTALL} adds the field {@code Built}, so a file without it is a source tree's.
 */
public final class DescriptionExaminer extends PackageFile {

    public DescriptionExaminer() {
        super("r/description", Origin.INSTALLED, Selection.fileNames("DESCRIPTION"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        Map<String, String> fields = fields(content);
        if (!fields.containsKey("Package")) {
            return;
        }
        String version = fields.getOrDefault("Version", "");
        if (version.isEmpty()) {
            throw new MalformedException(
                    "R package '" + fields.get("Package") + "' states no Version");
        }
        boolean installed = fields.containsKey("Built");
        String license = fields.getOrDefault("License", "");
        packages.add(
                "cran",
                "",
                fields.getOrDefault("Package", ""),
                version,
                RemotePackages.qualifiers(fields),
                found ->
                        found.origin(installed ? Origin.INSTALLED : Origin.DECLARED)
                                .licenses(license.isEmpty() ? List.of() : List.of(license))
                                .vendor(fields.getOrDefault("Maintainer", ""))
                                .attribute("repository", RemotePackages.repository(fields)));
    }

    /** First lines of the first stanza's fields: none that matters here goes on over lines. */
    private static Map<String, String> fields(Content content) throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String line : TextFile.lines(content)) {
            int colon = line.indexOf(':');
            if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
                fields.putIfAbsent(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return fields;
    }
}
