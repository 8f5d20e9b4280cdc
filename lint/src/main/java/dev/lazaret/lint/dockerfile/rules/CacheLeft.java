package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;

/** Whether a package manager's cache stays in the layer of a RUN. */
final class CacheLeft {

    private CacheLeft() {}

    static void check(Run run, String manager, String cache, Reports reports) {
        run.packageCommands().stream()
                .filter(call -> call.manager().equals(manager) && writes(call))
                .findFirst()
                .filter(call -> !isCleaned(run, manager, cache))
                .ifPresent(call -> reports.at(run, call.command()));
    }

    private static boolean isCleaned(Run run, String manager, String cache) {
        return run.mounts(cache)
                || run.calls(manager, "clean", "cc")
                || run.has(each -> removes(each, cache));
    }

    private static boolean writes(PackageCommand call) {
        return call.installs()
                || call.action().equals("update")
                || call.action().equals("upgrade")
                || call.action().equals("patch");
    }

    private static boolean removes(Command command, String cache) {
        return command.isNamed("rm")
                && command.arguments().stream()
                        .anyMatch(word ->
                                word.text().startsWith(cache)
                                        || word.text().equals("/var/cache/*"));
    }
}
