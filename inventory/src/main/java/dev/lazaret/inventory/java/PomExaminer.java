package dev.lazaret.inventory.java;

import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.LockFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code pom.xml} of a source tree: the direct dependencies whose version this file alone settles.
 * Parents in other files, imported BOMs and transitive dependencies need a repository, so they are
 * left out.
 */
final class PomExaminer extends LockFile {

    private static final int BYTES_MAX = 8 << 20;

    PomExaminer() {
        super("java/pom", Selection.fileNames("pom.xml"));
    }

    @Override
    protected void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException {
        Pom pom = PomReader.read(new ByteArrayInputStream(content.bytes(BYTES_MAX)));
        Map<String, String> managed = new HashMap<>();
        for (Map<String, String> dependency : pom.managed()) {
            managed.putIfAbsent(name(pom, dependency), text(dependency, "version"));
        }
        for (Map<String, String> dependency : pom.dependencies()) {
            String version =
                    dependency.getOrDefault(
                            "version", managed.getOrDefault(name(pom, dependency), ""));
            add(pom, dependency, exact(pom.resolve(version)), declared);
        }
    }

    private static void add(
            Pom pom, Map<String, String> dependency, String version, DeclaredPackages declared) {
        MavenName.add(
                declared,
                pom.resolve(text(dependency, "groupId")),
                pom.resolve(text(dependency, "artifactId")),
                version,
                text(dependency, "scope").equals("test"));
    }

    /** The version, or the one version that a range such as {@code [1.2]} allows; else empty. */
    private static String exact(String version) {
        boolean range = version.startsWith("[") || version.startsWith("(");
        if (!range) {
            return version;
        }
        boolean single =
                version.startsWith("[") && version.endsWith("]") && version.indexOf(',') < 0;
        return single ? version.substring(1, version.length() - 1).strip() : "";
    }

    private static String name(Pom pom, Map<String, String> dependency) {
        return pom.resolve(text(dependency, "groupId"))
                + ":"
                + pom.resolve(text(dependency, "artifactId"));
    }

    private static String text(Map<String, String> dependency, String name) {
        return dependency.getOrDefault(name, "");
    }
}
