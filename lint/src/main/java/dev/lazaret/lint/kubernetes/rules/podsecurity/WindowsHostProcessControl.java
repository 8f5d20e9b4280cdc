package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

/** No container may run as a process of a Windows host. */
final class WindowsHostProcessControl implements PodSecurityControl {

    private static void check(YamlCursor context, String who, Sink sink) {
        YamlCursor field = context.at("windowsOptions", "hostProcess");
        if (field.isTrue()) {
            sink.add(field, who + " sets windowsOptions.hostProcess: true");
        }
    }

    @Override
    public String id() {
        return "windowsHostProcess";
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
    }
}
