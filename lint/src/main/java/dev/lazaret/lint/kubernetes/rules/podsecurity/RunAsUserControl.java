package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.Optional;

/** Nothing may set the user to 0; from v1.35 unless the pod has its own user namespace. */
final class RunAsUserControl implements PodSecurityControl {

    private static void check(YamlCursor context, String who, Sink sink) {
        YamlCursor field = context.get("runAsUser");
        if (field.number().orElse(-1) == 0) {
            sink.add(field, who + " sets runAsUser: 0");
        }
    }

    @Override
    public String id() {
        return "runAsUser";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.RESTRICTED;
    }

    @Override
    public int since() {
        return 23;
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        if (version.isAtLeast(35)
                && pod.spec().get("hostUsers").bool().equals(Optional.of(false))) {
            return;
        }
        check(pod.security(), "the pod", sink);
        for (Container container : pod.containers()) {
            check(container.security(), "container '" + container.name() + "'", sink);
        }
    }
}
