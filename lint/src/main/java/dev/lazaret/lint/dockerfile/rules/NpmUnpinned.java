package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.ShellWord;

import java.util.List;

/** npm installs packages without a version. */
final class NpmUnpinned implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/npm-unpinned",
                    List.of("DL3016"),
                    Severity.LOW,
                    "npm installs packages without a version",
                    "Name versions (package@1.2.3), or use npm ci with a lock file.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        if (!call.is("npm", "install", "i", "add")) {
            return;
        }
        for (ShellWord word : call.operands()) {
            String text = word.text();
            boolean named =
                    !word.dynamic()
                            && !text.startsWith(".")
                            && !text.startsWith("/")
                            && !text.contains(":")
                            && !text.endsWith(".tgz")
                            && !text.endsWith(".tar.gz")
                            && (text.startsWith("@") || text.indexOf('/') < 0);
            if (named && (text.lastIndexOf('@') <= 0 || text.endsWith("@latest"))) {
                reports.at(run.instruction(), word.at(), call.command().text());
                return;
            }
        }
    }
}
