package dev.lazaret.inventory.rust;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.base.Requirements;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.Toml;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Crates a source tree has locked in {@code Cargo.lock}, versions 1 to 4. The first version keeps
 * checksums in a table {@code [metadata]} and may have the tree's own crate in {@code [root]}.
 */
public final class CargoLockExaminer extends PackageFile {

    public CargoLockExaminer() {
        super("rust/cargo-lock", Origin.DECLARED, Selection.fileNames("Cargo.lock"));
    }

    /** Cargo ignores the lock files of downloaded dependencies, and so must we. */
    @Override
    public boolean accepts(FileEntry file) {
        return !("/" + file.path()).contains("cargo/registry/");
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode lock = Toml.read(content);
        for (JsonNode crate : lock.path("package")) {
            add(crate, lock.path("metadata"), packages);
        }
        if (lock.has("root")) {
            add(lock.path("root"), lock.path("metadata"), packages);
        }
    }

    private static void add(JsonNode crate, JsonNode metadata, PackageList packages)
            throws IOException {
        String name = crate.path("name").asText("");
        String version = crate.path("version").asText("");
        if (name.isEmpty() || version.isEmpty()) {
            throw new MalformedException("a package in Cargo.lock has no name or no version");
        }
        String source = crate.path("source").asText("");
        String old =
                metadata.path("checksum %s %s (%s)".formatted(name, version, source)).asText("");
        packages.add(
                "cargo",
                "",
                name,
                version,
                builder ->
                        builder.attribute("sha256", crate.path("checksum").asText(old))
                                .attribute("crate.source", source.isEmpty() ? "local" : source)
                                .needs(needs(crate.path("dependencies"))));
    }

    /** {@code name} where there is one version of it, else {@code name version [(source)]}. */
    private static List<String> needs(JsonNode dependencies) {
        List<String> needs = new ArrayList<>();
        for (JsonNode dependency : dependencies) {
            String[] words = dependency.asText("").split(" ", 3);
            needs.add(words.length == 1 ? words[0] : Requirements.exact(words[0], words[1]));
        }
        return needs;
    }
}
