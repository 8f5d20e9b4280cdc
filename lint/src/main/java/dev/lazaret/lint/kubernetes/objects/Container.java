package dev.lazaret.lint.kubernetes.objects;

import dev.lazaret.lint.yaml.YamlCursor;

/** A container of a workload. */
public record Container(Workload workload, YamlCursor root, Kind kind) {

    /** When a container runs. */
    public enum Kind {
        INIT("initContainers"),
        ORDINARY("containers"),
        EPHEMERAL("ephemeralContainers");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    public String name() {
        return root.get("name").textOrEmpty();
    }

    public YamlCursor security() {
        return root.get("securityContext");
    }

    public YamlCursor image() {
        return root.get("image");
    }

    /** A field of the security context that the container takes from the pod if it has none. */
    public YamlCursor effective(String field) {
        YamlCursor own = security().get(field);
        YamlCursor ofPod = workload.security().get(field);
        return own.isPresent() || !ofPod.isPresent() ? own : ofPod;
    }

    /** How findings call it: {@code container 'web' of Deployment 'shop'}. */
    public String title() {
        return "container '" + name() + "' of " + workload.object().title();
    }
}
