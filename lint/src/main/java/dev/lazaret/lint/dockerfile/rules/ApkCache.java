package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;

/** apk add leaves its index in the layer. */
final class ApkCache implements ShippedRunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/apk-cache",
                    List.of("DL3019", "DS-0025", "DKL-DI-0004"),
                    Severity.LOW,
                    "apk add leaves its index in the layer",
                    "Add --no-cache.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        if (run.mounts("/var/cache/apk") || run.mounts("/etc/apk/cache")) {
            return;
        }
        for (PackageCommand call : CleanUp.callsBehind(run, ApkCache::clears)) {
            // without network no index is fetched
            if (call.is("apk", "add") && !call.command().hasOption("--no-cache", "--no-network")) {
                reports.at(run, call.command());
            }
        }
    }

    private static boolean clears(Command command) {
        return CleanUp.removes(command, "/var/cache/apk");
    }
}
