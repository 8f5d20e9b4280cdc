package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;
import java.util.Set;

/** Compilers and build tools stay in the last stage. */
final class BuildToolsLeft implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/build-tools-left",
                    List.of("CIS-DI-0003"),
                    Severity.LOW,
                    "Compilers and build tools stay in the last stage",
                    "Build in a stage of its own and copy the result, or remove the tools in the same RUN.");

    private static final Set<String> REMOVALS =
            Set.of("remove", "purge", "autoremove", "del", "erase", "rm");

    private static final Set<String> TOOLS =
            Set.of(
                    "build-essential",
                    "build-base",
                    "gcc",
                    "g++",
                    "gcc-c++",
                    "clang",
                    "make",
                    "cmake",
                    "autoconf",
                    "automake",
                    "git",
                    "subversion",
                    "gdb",
                    "strace",
                    "musl-dev",
                    "libc6-dev",
                    "linux-headers",
                    "kernel-devel",
                    "python3-dev",
                    "python3-devel",
                    "golang",
                    "cargo",
                    "rustc",
                    "maven",
                    "gradle");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        for (Run run : build.shippedRuns()) {
            boolean removes =
                    run.packageCommands().stream()
                            .anyMatch(call -> call.isSystem() && REMOVALS.contains(call.action()));
            for (PackageCommand call : run.packageCommands()) {
                if (!removes && call.isSystem() && call.installs()) {
                    call.packages().stream()
                            .filter(word -> TOOLS.contains(word.text().split("[=<>~]", 2)[0]))
                            .findFirst()
                            .ifPresent(word ->
                                    reports.at(
                                            run.instruction(), word.at(), call.command().text()));
                }
            }
        }
    }
}
