package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;
import dev.lazaret.lint.yaml.YamlEntry;

import java.util.HashSet;
import java.util.Set;

/** Only volume types that bring no storage driver of the node into the pod. */
final class VolumeTypesControl implements PodSecurityControl {

    // A volume without a type is an emptyDir, so the name alone is fine.
    private static final Set<String> ALLOWED =
            Set.of(
                    "name",
                    "configMap",
                    "csi",
                    "downwardAPI",
                    "emptyDir",
                    "ephemeral",
                    "image",
                    "persistentVolumeClaim",
                    "projected",
                    "secret");

    @Override
    public String id() {
        return "restrictedVolumes";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.RESTRICTED;
    }

    @Override
    public Set<String> overrides() {
        return Set.of("hostPathVolumes");
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {
        check(pod, sink, ALLOWED);
    }

    /** The same without paths of the host, which are a control of their own. */
    static void checkOthers(Workload pod, Sink sink) {
        Set<String> fine = new HashSet<>(ALLOWED);
        fine.add("hostPath");
        check(pod, sink, fine);
    }

    private static void check(Workload pod, Sink sink, Set<String> fine) {
        for (YamlCursor volume : pod.volumes()) {
            for (YamlEntry entry : volume.entries()) {
                String type = entry.key().text();
                if (!fine.contains(type) && volume.get(type).isPresent()) {
                    sink.add(
                            volume.get(type),
                            "volume '" + volume.get("name").textOrEmpty() + "' is a " + type);
                }
            }
        }
    }
}
