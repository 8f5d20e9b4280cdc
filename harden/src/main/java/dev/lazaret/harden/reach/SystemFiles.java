package dev.lazaret.harden.reach;

import java.util.List;
import java.util.Set;

/**
 * Files that the C library and language runtimes read by names that stand in no program: accounts,
 * name resolution, time zones, certificates, and what says which system this is. They are data,
 * small, and a program without them fails late.
 */
final class SystemFiles {

    private static final Set<String> FILES =
            Set.of(
                    "etc/passwd",
                    "etc/group",
                    "etc/hosts",
                    "etc/hostname",
                    "etc/host.conf",
                    "etc/resolv.conf",
                    "etc/nsswitch.conf",
                    "etc/gai.conf",
                    "etc/services",
                    "etc/protocols",
                    "etc/networks",
                    "etc/mime.types",
                    "etc/localtime",
                    "etc/timezone",
                    "etc/ld.so.cache",
                    "etc/ld.so.conf",
                    "etc/ld.so.preload",
                    "etc/os-release",
                    "usr/lib/os-release",
                    "etc/debian_version",
                    "etc/alpine-release",
                    "etc/redhat-release",
                    "tmp",
                    "var/tmp",
                    "var/run",
                    "var/lock",
                    "run",
                    "dev",
                    "proc",
                    "sys");

    private static final List<String> TREES =
            List.of(
                    "etc/ld.so.conf.d",
                    "etc/ssl",
                    "etc/pki",
                    "etc/ca-certificates",
                    "usr/share/ca-certificates",
                    "usr/local/share/ca-certificates",
                    "usr/share/zoneinfo");

    private SystemFiles() {}

    static void reach(Walk walk) {
        Cause cause = Cause.possible("", "read by the C library and language runtimes");
        FILES.stream().sorted().forEach(path -> walk.file(path, cause));
        TREES.forEach(path -> walk.whole(path, cause));
    }

    /** Whether it is one of them: what stands in it is known and names nothing that is needed. */
    static boolean isOne(String path) {
        return FILES.contains(path);
    }

    /** Whether an engine mounts a file system of its own there. */
    static boolean isMountedByEngines(String path) {
        return path.startsWith("/proc/") || path.startsWith("/sys/") || path.startsWith("/dev/");
    }
}
