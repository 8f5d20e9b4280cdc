package dev.lazaret.inventory.os.distro;

import java.util.List;

/**
 * The files that name a distribution, the most telling first: os-release(5) and its precedence,
 * then what came before it. Rebuilds of Red Hat's distribution keep a {@code redhat-release} beside
 * their own file, so their own come first.
 */
public final class ReleaseFiles {

    private static final List<String> BY_PRECEDENCE =
            List.of(
                    "etc/os-release",
                    "usr/lib/os-release",
                    "etc/lsb-release",
                    "etc/alpine-release",
                    "etc/oracle-release",
                    "etc/rocky-release",
                    "etc/almalinux-release",
                    "etc/centos-release",
                    "etc/fedora-release",
                    "etc/system-release",
                    "etc/redhat-release",
                    "etc/SuSE-release",
                    "etc/debian_version");

    private ReleaseFiles() {}

    /** Whether a file at this path names the distribution. */
    public static boolean contain(String path) {
        return BY_PRECEDENCE.contains(path);
    }

    /** Lower is more telling; a path that is none comes last. */
    public static int precedence(String path) {
        int index = BY_PRECEDENCE.indexOf(path);
        return index < 0 ? BY_PRECEDENCE.size() : index;
    }

    /** Their last path segments. */
    static String[] fileNames() {
        return BY_PRECEDENCE.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .distinct()
                .toArray(String[]::new);
    }
}
