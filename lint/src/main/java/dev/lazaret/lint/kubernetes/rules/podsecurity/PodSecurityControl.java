package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.Set;

/** One control of the Pod Security Standards. */
interface PodSecurityControl {

    /** Takes what violates the control. */
    interface Sink {
        void add(YamlCursor place, String detail);
    }

    /** As the admission plugin calls it. */
    String id();

    PodSecurityLevel level();

    /** First minor version that has it. */
    default int since() {
        return 0;
    }

    /** Weaker controls whose words this one's replace. */
    default Set<String> overrides() {
        return Set.of();
    }

    void check(Workload pod, PodSecurityVersion version, Sink sink);
}
