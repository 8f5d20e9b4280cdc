package dev.lazaret.inventory.python;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Installed distributions: {@code NAME.dist-info/METADATA} (PEP 376, PEP 427), {@code
 * NAME.egg-info/PKG-INFO}, {@code EGG-INFO/PKG-INFO} of an unpacked egg, and {@code NAME.egg-info}
 * as a single file, which distutils wrote.
 */
final class MetadataExaminer extends PackageFile {

    MetadataExaminer() {
        super(
                "python/metadata",
                Origin.INSTALLED,
                Selection.fileNames("METADATA", "PKG-INFO").or(Selection.suffixes(".egg-info")));
    }

    @Override
    public boolean accepts(FileEntry file) {
        String directory = file.directory().toLowerCase(Locale.ROOT);
        return switch (file.fileName()) {
            case "METADATA" -> directory.endsWith("dist-info");
            case "PKG-INFO" -> directory.endsWith("egg-info");
            default -> true;
        };
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        boolean single = file.fileName().endsWith(".egg-info");
        try (InputStream in = content.open()) {
            CoreMetadata.parse(in.readNBytes(CoreMetadata.BYTES_MAX))
                    .addTo(packages, single ? file.fileName() : file.directory());
        }
    }
}
