package dev.lazaret.lint.kubernetes.objects;

import dev.lazaret.lint.yaml.YamlCursor;

import java.util.ArrayList;
import java.util.List;

/**
 * One object of a manifest.
 *
 * @param file name of the file it lies in
 */
public record KubernetesObject(String file, YamlCursor root) {

    private static final int NESTED_LISTS_MAX = 8;

    /** The objects of a document: itself, or the items of a {@code List} of any kind. */
    public static List<KubernetesObject> of(String file, YamlCursor root) {
        List<KubernetesObject> objects = new ArrayList<>();
        collect(file, root, NESTED_LISTS_MAX, objects);
        return objects;
    }

    private static void collect(
            String file, YamlCursor root, int levels, List<KubernetesObject> objects) {
        KubernetesObject object = new KubernetesObject(file, root);
        if (levels > 0 && object.kind().endsWith("List") && root.has("items")) {
            root.get("items").items().forEach(i -> collect(file, i, levels - 1, objects));
        } else {
            objects.add(object);
        }
    }

    public String apiVersion() {
        return root.get("apiVersion").textOrEmpty();
    }

    public String kind() {
        return root.get("kind").textOrEmpty();
    }

    /** Its name, or the prefix its name will be generated from. */
    public String name() {
        return metadata().get("name").text().orElse(metadata().get("generateName").textOrEmpty());
    }

    public YamlCursor metadata() {
        return root.get("metadata");
    }

    /** The namespace written; empty when none is. */
    public String namespace() {
        return metadata().get("namespace").textOrEmpty();
    }

    public YamlCursor spec() {
        return root.get("spec");
    }

    /** Whether it is of one of these kinds. */
    public boolean isKind(String... kinds) {
        return List.of(kinds).contains(kind());
    }

    /** Whether it is one of the API server's own, and not an object in the wrong place. */
    public boolean isComplete() {
        return !apiVersion().isEmpty() && !kind().isEmpty();
    }

    /** How findings call it: {@code Deployment 'web'}. */
    public String title() {
        return name().isEmpty() ? kind() : kind() + " '" + name() + "'";
    }
}
