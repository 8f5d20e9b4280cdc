package dev.lazaret.lint.kubernetes;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What must hold of a workload's programs and images for a repair not to break them. A manifest
 * does not tell; so each repaired workload is named with what its owner has to know.
 */
final class FixConditions {

    /** Below it only root or CAP_NET_BIND_SERVICE may listen, where the kernel's default stands. */
    private static final int UNPRIVILEGED_PORT = 1024;

    private final Workload workload;
    private final Map<String, List<Container>> byField = new LinkedHashMap<>();

    FixConditions(Workload workload) {
        this.workload = workload;
    }

    /** A field was added to the container. */
    void added(String field, Container container) {
        byField.computeIfAbsent(field, key -> new ArrayList<>()).add(container);
    }

    /** A field was added to the pod, and holds for every container that does not set its own. */
    void added(String field) {
        List<Container> held = byField.computeIfAbsent(field, key -> new ArrayList<>());
        workload.containers().stream()
                .filter(container -> !container.security().get(field).isPresent())
                .forEach(held::add);
    }

    /** One sentence a field, the workload before it. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        byField.forEach((field, containers) -> {
            String what = sentence(field, containers);
            if (!what.isEmpty()) {
                sentences.add(workload.object().title() + ", " + field + ": " + what);
            }
        });
        return sentences;
    }

    private String sentence(String field, List<Container> containers) {
        return switch (field) {
            case "allowPrivilegeEscalation" ->
                    names(containers) + " must not use setuid programs, such as sudo";
            case "capabilities" -> capabilities(containers);
            case "readOnlyRootFilesystem" ->
                    names(containers)
                            + " must write to volumes only: "
                            + containers.stream()
                                    .map(FixConditions::writable)
                                    .collect(Collectors.joining(", "))
                            + "; each other folder, such as /tmp, needs an emptyDir";
            case "runAsNonRoot" -> user(containers);
            case "seccompProfile" ->
                    names(containers)
                            + " must do with the system calls that the runtime's default profile"
                            + " allows (debuggers and containers in containers do not)";
            case "automountServiceAccountToken" ->
                    names(workload.containers())
                            + " must not call the Kubernetes API (operators, leader election,"
                            + " kubectl)";
            default -> "";
        };
    }

    private static String capabilities(List<Container> containers) {
        TreeSet<Long> ports = new TreeSet<>();
        for (Container container : containers) {
            for (YamlCursor port : container.root().get("ports").items()) {
                long number = port.get("containerPort").number().orElse(0);
                if (number > 0 && number < UNPRIVILEGED_PORT) {
                    ports.add(number);
                }
            }
        }
        String low =
                ports.isEmpty()
                        ? ""
                        : "; for port "
                                + ports.stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))
                                + " add NET_BIND_SERVICE if the runtime does not open low ports";
        return names(containers)
                + " must not change owners of files, users or groups as root does; what is needed"
                + " goes into capabilities.add"
                + low;
    }

    /** Whoever sets a number other than 0 has answered it. */
    private static String user(List<Container> containers) {
        List<Container> open =
                containers.stream()
                        .filter(c -> c.effective("runAsUser").number().orElse(0) == 0)
                        .toList();
        return open.isEmpty()
                ? ""
                : "the image of "
                        + names(open)
                        + " must name its user by a number other than 0 (USER 10001), or runAsUser"
                        + " be set; files it writes must be that user's";
    }

    private static String writable(Container container) {
        List<String> folders =
                container.root().get("volumeMounts").items().stream()
                        .filter(mount -> !mount.get("readOnly").isTrue())
                        .map(mount -> mount.get("mountPath").textOrEmpty())
                        .toList();
        String where = folders.isEmpty() ? " has none" : " has " + String.join(" and ", folders);
        return "'" + container.name() + "'" + where;
    }

    private static String names(List<Container> containers) {
        return containers.stream()
                .map(container -> "'" + container.name() + "'")
                .collect(
                        Collectors.joining(
                                ", ", containers.size() == 1 ? "container " : "containers ", ""));
    }
}
