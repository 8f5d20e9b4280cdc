package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.Set;

/** seccomp may be the default or a local profile, never Unconfined; annotations before v1.19. */
final class SeccompBaselineControl implements PodSecurityControl {

    static final Set<String> TYPES = Set.of("RuntimeDefault", "Localhost");
    private static final String POD_ANNOTATION = "seccomp.security.alpha.kubernetes.io/pod";
    private static final String CONTAINER_ANNOTATION =
            "container.seccomp.security.alpha.kubernetes.io/";
    private static final Set<String> ANNOTATIONS = Set.of("runtime/default", "docker/default");

    static void check(YamlCursor context, String who, Sink sink) {
        YamlCursor profile = context.get("seccompProfile");
        String type = profile.get("type").textOrEmpty();
        if (profile.isPresent() && !TYPES.contains(type)) {
            sink.add(profile.get("type"), who + " sets seccompProfile.type: " + type);
        }
    }

    private static void annotation(Workload pod, String key, Sink sink) {
        YamlCursor value = pod.annotation(key);
        String text = value.textOrEmpty();
        if (value.isPresent() && !ANNOTATIONS.contains(text) && !text.startsWith("localhost/")) {
            sink.add(value, key + ": " + text);
        }
    }

    @Override
    public String id() {
        return "seccompProfile_baseline";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.BASELINE;
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        if (version.isAtLeast(19)) {
            check(pod.security(), "the pod", sink);
            for (Container container : pod.containers()) {
                check(container.security(), "container '" + container.name() + "'", sink);
            }
            return;
        }
        annotation(pod, POD_ANNOTATION, sink);
        for (Container container : pod.containers()) {
            annotation(pod, CONTAINER_ANNOTATION + container.name(), sink);
        }
    }
}
