package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;
import dev.lazaret.lint.yaml.YamlEntry;

import java.util.Set;

/** AppArmor may be the default or a local profile, never switched off. */
final class AppArmorControl implements PodSecurityControl {

    private static final String ANNOTATION = "container.apparmor.security.beta.kubernetes.io/";
    private static final Set<String> TYPES = Set.of("RuntimeDefault", "Localhost");

    private static void check(YamlCursor context, String who, Sink sink) {
        YamlCursor profile = context.get("appArmorProfile");
        String type = profile.get("type").textOrEmpty();
        if (profile.isPresent() && !TYPES.contains(type)) {
            sink.add(profile.get("type"), who + " sets appArmorProfile.type: " + type);
        }
    }

    private static boolean isAllowed(String annotation) {
        return annotation.isEmpty()
                || annotation.equals("runtime/default")
                || annotation.startsWith("localhost/");
    }

    @Override
    public String id() {
        return "appArmorProfile";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.BASELINE;
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        check(pod.security(), "the pod", sink);
        for (Container container : pod.containers()) {
            check(container.security(), "container '" + container.name() + "'", sink);
        }
        for (YamlEntry entry : pod.metadata().get("annotations").entries()) {
            YamlCursor value = pod.annotation(entry.key().text());
            if (entry.key().text().startsWith(ANNOTATION) && !isAllowed(value.textOrEmpty())) {
                sink.add(value, entry.key().text() + ": " + value.textOrEmpty());
            }
        }
    }
}
