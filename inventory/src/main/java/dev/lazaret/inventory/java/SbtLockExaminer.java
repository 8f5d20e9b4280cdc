package dev.lazaret.inventory.java;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/** {@code build.sbt.lock} of the plugin sbt-dependency-lock (lockVersion 1). */
final class SbtLockExaminer extends PackageFile {

    SbtLockExaminer() {
        super("java/sbt-lock", Origin.DECLARED, Selection.suffixes(".sbt.lock"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode root = Json.object(Json.read(content), "an sbt lock file");
        DeclaredPackages declared = new DeclaredPackages();
        for (JsonNode dependency : root.path("dependencies")) {
            String group = Json.text(dependency, "org");
            String artifact = Json.text(dependency, "name");
            String version = Json.text(dependency, "version");
            String name = group + ":" + artifact;
            if (!group.isEmpty()
                    && !artifact.isEmpty()
                    && DeclaredPackages.plausible(name, version)) {
                declared.add(
                        PackageUrl.of("maven", group, artifact, version),
                        name,
                        onlyTests(dependency.path("configurations")));
            }
        }
        declared.flush(packages);
    }

    private static boolean onlyTests(JsonNode configurations) {
        boolean tests = !configurations.isEmpty();
        for (JsonNode configuration : configurations) {
            tests &= configuration.asText("").equals("test");
        }
        return tests;
    }
}
