package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** Package lists are updated in a RUN of their own. */
final class UpdateAlone implements RunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/update-alone",
                    List.of("DS-0017", "CIS-DI-0007"),
                    Severity.MEDIUM,
                    "Package lists are updated in a RUN of their own",
                    "Update and install in the same RUN.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        boolean used =
                run.packageCommands().stream()
                        .anyMatch(call ->
                                call.isSystem()
                                        && (call.installs()
                                                || call.action().contains("upgrade")
                                                || call.action().equals("build-dep")
                                                || call.action().equals("source")));
        if (used) {
            return;
        }
        for (PackageCommand call : run.packageCommands()) {
            boolean lists =
                    call.is("apt-get", "update")
                            || call.is("apt", "update")
                            || call.is("apk", "update")
                            || call.is("zypper", "refresh", "ref");
            if (lists) {
                reports.at(run, call.command());
                return;
            }
        }
    }
}
