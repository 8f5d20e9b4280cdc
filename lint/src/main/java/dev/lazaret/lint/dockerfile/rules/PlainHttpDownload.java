package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.ShellWord;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;
import java.util.Set;

/** Something is downloaded over plain HTTP. */
final class PlainHttpDownload implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/plain-http-download",
                    List.of("CWE-319"),
                    Severity.MEDIUM,
                    "Something is downloaded over plain HTTP",
                    "Use https, and compare a checksum.");

    private static final Set<String> FETCHERS =
            Set.of("curl", "wget", "git", "pip", "pip3", "aria2c", "rpm", "yum-config-manager");

    private static final Set<String> NOT_FETCHED =
            Set.of("-x", "--proxy", "--preproxy", "-e", "--referer");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        for (Run run : build.runs()) {
            boolean verified = run.has(Downloads::isVerification);
            for (Command command : run.commands()) {
                boolean fetches = FETCHERS.contains(command.name());
                if (fetches && !verified && isPlain(command)) {
                    reports.at(run, command);
                }
            }
        }
        for (Stage stage : build.stages()) {
            for (Instruction add : stage.all(Keyword.ADD)) {
                if (add.flag("checksum").isEmpty()
                        && stage.words(add).stream()
                                .anyMatch(word -> Downloads.isPlain(word.text()))) {
                    reports.at(add);
                }
            }
        }
    }

    /** An address that is fetched: not that of a proxy or of the page one pretends to come from. */
    private static boolean isPlain(Command command) {
        List<ShellWord> words = command.arguments();
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            if (NOT_FETCHED.contains(text)) {
                i++;
            } else if (Downloads.isPlain(text.substring(text.indexOf('=') + 1))
                    && (text.startsWith("http:") || text.startsWith("--"))
                    && !text.startsWith("--proxy=")) {
                return true;
            }
        }
        return false;
    }
}
