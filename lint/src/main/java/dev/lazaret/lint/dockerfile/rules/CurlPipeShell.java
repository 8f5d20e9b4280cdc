package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.Join;
import dev.lazaret.lint.dockerfile.shell.Script;

import java.util.List;

/** A download is run without being looked at. */
final class CurlPipeShell implements RunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/curl-pipe-shell",
                    List.of("CWE-494"),
                    Severity.HIGH,
                    "A download is run without being looked at",
                    "Download, compare a checksum or signature, then run; or use a package.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        for (Script script : run.scripts()) {
            for (List<Command> pipeline : script.pipelines()) {
                check(run, pipeline, reports);
            }
            check(run, script, reports);
        }
    }

    private static void check(Run run, List<Command> pipeline, Reports reports) {
        boolean downloads = false;
        for (Command command : pipeline) {
            if (downloads && Downloads.isInterpreter(command)) {
                reports.at(run, command);
                return;
            }
            downloads |= Downloads.isDownload(command);
        }
    }

    /** {@code sh -c "$(curl …)"} and {@code bash <(curl …)}. */
    private static void check(Run run, Script script, Reports reports) {
        boolean fetched = false;
        for (Command command : script.commands()) {
            Command real = command.unwrapped();
            boolean uses = Downloads.isInterpreter(real) || real.isNamed("eval", "source", ".");
            boolean substitutes =
                    real.arguments().stream().anyMatch(word -> word.text().startsWith("$("))
                            || real.arguments().isEmpty();
            if (fetched && uses && substitutes && command.join() != Join.PIPE) {
                reports.at(run, real);
            }
            fetched = Downloads.isDownload(real) && command.depth() > 0;
        }
    }
}
