package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;
import java.util.Set;

/** SELinux types only of the container family, no user and no role. */
final class SelinuxControl implements PodSecurityControl {

    private static final Set<String> TYPES_1_0 =
            Set.of("", "container_t", "container_init_t", "container_kvm_t");
    private static final Set<String> TYPES_1_31 =
            Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");

    private static void check(YamlCursor context, String who, Set<String> types, Sink sink) {
        YamlCursor options = context.get("seLinuxOptions");
        YamlCursor type = options.get("type");
        if (!types.contains(type.textOrEmpty())) {
            sink.add(type, who + " sets seLinuxOptions.type: " + type.textOrEmpty());
        }
        for (String field : List.of("user", "role")) {
            YamlCursor value = options.get(field);
            if (!value.textOrEmpty().isEmpty()) {
                sink.add(value, who + " sets seLinuxOptions." + field);
            }
        }
    }

    @Override
    public String id() {
        return "seLinuxOptions";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.BASELINE;
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        Set<String> types = version.isAtLeast(31) ? TYPES_1_31 : TYPES_1_0;
        check(pod.security(), "the pod", types, sink);
        for (Container container : pod.containers()) {
            check(container.security(), "container '" + container.name() + "'", types, sink);
        }
    }
}
