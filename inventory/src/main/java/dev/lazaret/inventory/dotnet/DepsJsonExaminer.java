package dev.lazaret.inventory.dotnet;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The runtime configuration file of a published application, {@code *.deps.json}.
 *
 * <p>Libraries of type {@code package} count when the target ships a file of theirs. A {@code
 * runtimepack} of a self-contained application is the NuGet package whose name follows {@code
 * runtimepack.}; its advisories are published under that name. Projects and reference assemblies
 * are not NuGet packages: a project may share its name with a stranger's package.
 */
public final class DepsJsonExaminer extends PackageFile {

    private static final String RUNTIME_PACK = "runtimepack.";

    public DepsJsonExaminer() {
        super("dotnet/deps-json", Origin.INSTALLED, Selection.suffixes(".deps.json"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode root = Json.object(Json.read(content), "a .NET deps.json");
        String targetName = Json.text(root.path("runtimeTarget"), "name");
        JsonNode target = root.path("targets").path(targetName);
        for (Map.Entry<String, JsonNode> library : root.path("libraries").properties()) {
            add(library.getKey(), Json.text(library.getValue(), "type"), target, packages);
        }
    }

    private static void add(String key, String type, JsonNode target, PackageList packages)
            throws IOException {
        boolean pack = type.equals("runtimepack");
        if (!pack && !(type.equals("package") && ships(target.path(key)))) {
            return;
        }
        int slash = key.indexOf('/');
        if (slash <= 0) {
            packages.gap("not a library of a deps.json: '" + key + "'");
            return;
        }
        String name = key.substring(0, slash);
        boolean prefixed = pack && name.startsWith(RUNTIME_PACK);
        packages.add(
                "nuget",
                "",
                prefixed ? name.substring(RUNTIME_PACK.length()) : name,
                key.substring(slash + 1),
                library ->
                        target.has(key)
                                ? library.needs(needs(target.path(key).path("dependencies")))
                                : library);
    }

    private static List<String> needs(JsonNode versionsByName) {
        List<String> needs = new ArrayList<>();
        versionsByName.fieldNames().forEachRemaining(needs::add);
        return needs;
    }

    /**
     * A library without an entry under the target may ship; one with only dependencies does not.
     */
    private static boolean ships(JsonNode library) {
        return library.isMissingNode()
                || library.has("runtime")
                || library.has("runtimeTargets")
                || library.has("native")
                || library.has("resources");
    }
}
