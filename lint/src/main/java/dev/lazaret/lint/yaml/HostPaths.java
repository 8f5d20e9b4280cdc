package dev.lazaret.lint.yaml;

import java.util.List;
import java.util.Set;

/** Paths of the host that no container should see. */
public final class HostPaths {

    private static final Set<String> SYSTEM =
            Set.of(
                    "/",
                    "/bin",
                    "/boot",
                    "/dev",
                    "/etc",
                    "/etc/kubernetes",
                    "/home",
                    "/lib",
                    "/lib64",
                    "/proc",
                    "/root",
                    "/run",
                    "/sbin",
                    "/sys",
                    "/usr",
                    "/var",
                    "/var/lib",
                    "/var/lib/containerd",
                    "/var/lib/docker",
                    "/var/lib/etcd",
                    "/var/lib/kubelet",
                    "/var/log",
                    "/var/run");

    private static final List<String> SOCKETS =
            List.of("/docker.sock", "/containerd.sock", "/crio.sock", "/podman.sock");

    private HostPaths() {}

    /** Whether it is a directory of the system itself, with or without a slash at its end. */
    public static boolean isSystem(String path) {
        boolean slash = path.length() > 1 && path.endsWith("/");
        return SYSTEM.contains(slash ? path.substring(0, path.length() - 1) : path);
    }

    /** Whether it is the socket of a container engine, wherever it lies. */
    public static boolean isEngineSocket(String path) {
        return SOCKETS.stream().anyMatch(path::endsWith);
    }
}
