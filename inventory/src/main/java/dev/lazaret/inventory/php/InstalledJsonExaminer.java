package dev.lazaret.inventory.php;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/**
 * What Composer has installed: {@code vendor/composer/installed.json}, a list in Composer 1 and an
 * object with {@code packages} in Composer 2.
 */
public final class InstalledJsonExaminer extends PackageFile {

    public InstalledJsonExaminer() {
        super("php/composer-installed", Origin.INSTALLED, Selection.fileNames("installed.json"));
    }

    /** {@code installed.json} is a common name; Composer's lies in a directory of its own. */
    @Override
    public boolean accepts(FileEntry file) {
        return ("/" + file.directory()).endsWith("/composer");
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode root = Json.read(content);
        JsonNode list = root.isArray() ? root : Json.object(root, "Composer's installed.json");
        ComposerPackages.add(list.isArray() ? list : list.path("packages"), "", packages);
    }
}
