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

/** Composer's lock file: {@code packages} and {@code packages-dev}. */
public final class ComposerLockExaminer extends PackageFile {

    public ComposerLockExaminer() {
        super("php/composer-lock", Origin.DECLARED, Selection.fileNames("composer.lock"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode lock = Json.object(Json.read(content), "a composer.lock");
        ComposerPackages.add(lock.path("packages"), "", packages);
        ComposerPackages.add(lock.path("packages-dev"), "dev", packages);
    }
}
