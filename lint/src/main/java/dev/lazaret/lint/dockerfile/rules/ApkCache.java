package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** apk add leaves its index in the layer. */
final class ApkCache implements PackageRule {

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
    public void check(Run run, PackageCommand call, Reports reports) {
        boolean clears =
                run.has(command ->
                        command.isNamed("rm")
                                && command.arguments().stream()
                                        .anyMatch(
                                                word -> word.text().startsWith("/var/cache/apk")));
        if (call.is("apk", "add")
                && !call.command().hasOption("--no-cache")
                && !clears
                && !run.mounts("/var/cache/apk")
                && !run.mounts("/etc/apk/cache")) {
            reports.at(run, call.command());
        }
    }
}
