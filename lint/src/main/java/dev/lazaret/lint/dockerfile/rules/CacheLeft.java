package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;
import java.util.Set;

/** Whether a package manager's cache stays in the layer of a RUN. */
final class CacheLeft {

    /** yum, dnf and microdnf may be one program, and clean up after each other. */
    private static final List<String> RPM = List.of("yum", "dnf", "microdnf");

    private static final List<String> RPM_CACHES =
            List.of("/var/cache/yum", "/var/cache/dnf", "/var/cache/libdnf5");

    private static final Set<String> UPGRADES =
            Set.of(
                    "update",
                    "upgrade",
                    "up",
                    "patch",
                    "dup",
                    "update-minimal",
                    "upgrade-minimal",
                    "up-min",
                    "rei",
                    "downgrade",
                    "distro-sync",
                    "dsync",
                    "swap");

    private CacheLeft() {}

    static void rpm(Run run, String manager, Reports reports) {
        check(run, manager, RPM, RPM_CACHES, reports);
    }

    static void zypper(Run run, Reports reports) {
        check(run, "zypper", List.of("zypper"), List.of("/var/cache/zypp"), reports);
    }

    private static void check(
            Run run, String manager, List<String> family, List<String> caches, Reports reports) {
        if (caches.stream().noneMatch(run::mounts)) {
            CleanUp.check(
                    run,
                    call -> call.manager().equals(manager) && writes(call),
                    command ->
                            cleans(command, family)
                                    || caches.stream()
                                            .anyMatch(cache -> CleanUp.removes(command, cache)),
                    reports);
        }
    }

    private static boolean cleans(Command command, List<String> family) {
        return PackageCommand.of(command)
                .filter(call -> family.contains(call.manager()))
                .filter(call -> call.action().equals("clean") || call.action().equals("cc"))
                .isPresent();
    }

    private static boolean writes(PackageCommand call) {
        return call.installs() || UPGRADES.contains(call.action());
    }
}
