package dev.lazaret.inventory.java;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.LockFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/** {@code build.sbt.lock} of the plugin sbt-dependency-lock (lockVersion 1). */
final class SbtLockExaminer extends LockFile {

    SbtLockExaminer() {
        super("java/sbt-lock", Selection.suffixes(".sbt.lock"));
    }

    @Override
    protected void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException {
        JsonNode root = Json.object(Json.read(content), "an sbt lock file");
        for (JsonNode dependency : root.path("dependencies")) {
            MavenName.add(
                    declared,
                    Json.text(dependency, "org"),
                    Json.text(dependency, "name"),
                    Json.text(dependency, "version"),
                    onlyTests(dependency.path("configurations")));
        }
    }

    private static boolean onlyTests(JsonNode configurations) {
        boolean tests = !configurations.isEmpty();
        for (JsonNode configuration : configurations) {
            tests &= configuration.asText("").equals("test");
        }
        return tests;
    }
}
