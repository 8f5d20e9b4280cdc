package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;
import java.util.Set;

/** Package lists are updated in a RUN of their own. */
final class UpdateAlone implements RunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/update-alone",
                    List.of("DS-0017", "CIS-DI-0007"),
                    Severity.MEDIUM,
                    "Package lists are updated in a RUN of their own",
                    "Update and install in the same RUN.");

    /** Programs that install with what apt-get fetched. */
    private static final Set<String> OTHERS =
            Set.of("apt-fast", "gdebi", "mk-build-deps", "tasksel");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        if (isAlone(run)) {
            run.packageCommands().stream()
                    .filter(UpdateAlone::updates)
                    .findFirst()
                    .ifPresent(call -> reports.at(run, call.command()));
        }
    }

    /** Whether lists are updated and nothing in the RUN uses them. */
    static boolean isAlone(Run run) {
        return run.packageCommands().stream().anyMatch(UpdateAlone::updates)
                && run.packageCommands().stream().noneMatch(UpdateAlone::uses)
                && !run.has(command -> OTHERS.contains(command.name()));
    }

    private static boolean updates(PackageCommand call) {
        return call.isApt("update")
                || call.is("apk", "update")
                || call.is("zypper", "refresh", "ref");
    }

    private static boolean uses(PackageCommand call) {
        return call.isSystem()
                && (call.installs()
                        || call.action().contains("upgrade")
                        || call.action().equals("build-dep")
                        || call.action().equals("source")
                        || call.action().equals("download")
                        || call.is("zypper", "up", "update", "dup", "patch"));
    }
}
