package dev.lazaret.inventory.dart;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.Yaml;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * pub's lock file. Packages of source {@code sdk} are parts of the Dart or Flutter SDK with the
 * placeholder version 0.0.0 and are passed over.
 */
public final class PubspecLockExaminer extends PackageFile {

    private static final Set<String> DEFAULT_HOSTS =
            Set.of("", "https://pub.dev", "https://pub.dartlang.org");

    public PubspecLockExaminer() {
        super("dart/pubspec-lock", Origin.DECLARED, Selection.fileNames("pubspec.lock"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode lock = Yaml.read(content);
        if (!lock.isObject()) {
            throw new MalformedException("not a pubspec.lock: the document is no mapping");
        }
        for (Map.Entry<String, JsonNode> entry : lock.path("packages").properties()) {
            JsonNode pub = entry.getValue();
            String source = Json.text(pub, "source");
            if (!source.equals("sdk")) {
                packages.add(
                        "pub",
                        "",
                        entry.getKey(),
                        Json.text(pub, "version"),
                        qualifiers(source, pub.path("description")),
                        found ->
                                found.attribute("scope", scope(Json.text(pub, "dependency")))
                                        .attribute(
                                                "local",
                                                source.equals("path")
                                                        ? Json.text(pub.path("description"), "path")
                                                        : ""));
            }
        }
    }

    private static Map<String, String> qualifiers(String source, JsonNode description) {
        String url = Json.text(description, "url");
        return switch (source) {
            case "git" ->
                    Map.of("vcs_url", "git+" + url + "@" + Json.text(description, "resolved-ref"));
            case "hosted" -> DEFAULT_HOSTS.contains(url) ? Map.of() : Map.of("repository_url", url);
            default -> Map.of();
        };
    }

    private static String scope(String dependency) {
        return dependency.equals("direct dev") ? "dev" : "";
    }
}
