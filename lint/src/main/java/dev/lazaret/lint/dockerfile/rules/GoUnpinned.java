package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.ShellWord;

import java.util.List;
import java.util.Set;

/** go installs a program without a version. */
final class GoUnpinned implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/go-unpinned",
                    List.of("DL3062"),
                    Severity.LOW,
                    "go installs a program without a version",
                    "Name the version: go install example.com/tool@v1.2.3.");

    private static final Set<String> MOVING =
            Set.of("latest", "upgrade", "patch", "main", "master", "HEAD");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** A branch is no version: it moves. */
    private static boolean isPinned(String module) {
        int at = module.indexOf('@');
        return at >= 0 && !MOVING.contains(module.substring(at + 1));
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        if (!call.is("go", "install", "get", "run")) {
            return;
        }
        for (ShellWord word : call.operands()) {
            String text = word.text();
            int slash = text.indexOf('/');
            boolean module =
                    slash > 0
                            && text.lastIndexOf('.', slash) > 0
                            && !text.startsWith(".")
                            && !word.dynamic();
            if (module && !isPinned(text)) {
                reports.at(run.instruction(), word.at(), call.command().text());
                return;
            }
            if (call.action().equals("run")) {
                return;
            }
        }
    }
}
