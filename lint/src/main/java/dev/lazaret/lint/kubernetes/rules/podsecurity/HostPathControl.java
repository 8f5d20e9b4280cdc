package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

/** No volume may be a path of the host. */
final class HostPathControl implements PodSecurityControl {

    @Override
    public String id() {
        return "hostPathVolumes";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.BASELINE;
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        for (YamlCursor volume : pod.volumes()) {
            YamlCursor hostPath = volume.get("hostPath");
            if (hostPath.isPresent()) {
                sink.add(
                        hostPath,
                        "volume '"
                                + volume.get("name").textOrEmpty()
                                + "' is the host's "
                                + hostPath.get("path").textOrEmpty());
            }
        }
    }
}
