package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.ShellWord;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** pip installs packages without a version. */
final class PipUnpinned implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/pip-unpinned",
                    List.of("DL3013"),
                    Severity.LOW,
                    "pip installs packages without a version",
                    "Name versions (package==1.2.3), or install from a requirements file with hashes.");

    /** The path behind the host of an address of a repository; a fragment follows. */
    private static final Pattern SOURCE =
            Pattern.compile("(?:git|hg|svn|bzr)\\+[a-z+]++://[^/#]*+([^#]*+)(?:#.*+)?+");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        boolean installs = call.is("pip", "install") || call.is("pipx", "install");
        if (!installs || call.command().hasOption("-c", "--constraint")) {
            return;
        }
        Stream.concat(
                        call.packages().stream().filter(word -> !isPinned(word.text())),
                        call.operands().stream().filter(PipUnpinned::isMovingSource))
                .findFirst()
                .ifPresent(word -> reports.at(run.instruction(), word.at(), call.command().text()));
    }

    /**
     * {@code git+https://host/repository} with no {@code @revision} behind (pip, "VCS Support").
     */
    private static boolean isMovingSource(ShellWord word) {
        Matcher source = SOURCE.matcher(word.text());
        return !word.dynamic() && source.matches() && source.group(1).indexOf('@') < 0;
    }

    private static boolean isPinned(String text) {
        return text.indexOf("==") > 0
                || text.indexOf("@") >= 0
                || text.indexOf("~=") > 0
                || text.indexOf('<') > 0
                || text.endsWith(".tar.gz");
    }
}
