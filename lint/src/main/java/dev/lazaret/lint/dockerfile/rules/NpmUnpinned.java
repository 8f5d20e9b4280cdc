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
            if (!word.dynamic() && isMoving(word.text())) {
                reports.at(run.instruction(), word.at(), call.command().text());
                return;
            }
        }
    }

    private static boolean isMoving(String text) {
        if (isRepository(text)) {
            return text.indexOf('#') < 0;
        }
        boolean named =
                !isFile(text)
                        && text.indexOf(':') < 0
                        && (text.startsWith("@") || text.indexOf('/') < 0);
        return named && (text.lastIndexOf('@') <= 0 || text.endsWith("@latest"));
    }

    private static boolean isFile(String text) {
        return text.startsWith(".")
                || text.startsWith("/")
                || text.startsWith("~")
                || text.endsWith(".tgz")
                || text.endsWith(".tar")
                || text.endsWith(".tar.gz");
    }

    /**
     * {@code git+https://host/path}, {@code github:owner/name} or {@code owner/name}: what follows
     * # is the commit.
     */
    private static boolean isRepository(String text) {
        boolean address =
                text.startsWith("git+")
                        || text.startsWith("git:")
                        || text.startsWith("github:")
                        || text.startsWith("gitlab:")
                        || text.startsWith("bitbucket:");
        boolean shortened =
                text.matches("[A-Za-z0-9][\\w.-]*+/[\\w.-]++(?:#.*+)?+") && !isFile(text);
        return address || shortened;
    }
}
