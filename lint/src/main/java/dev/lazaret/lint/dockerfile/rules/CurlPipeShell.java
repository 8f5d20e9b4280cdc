package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.Join;
import dev.lazaret.lint.dockerfile.shell.Script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** A download, and what runs it at once. */
    private record Piped(Command download, Command runner) {}

    @Override
    public void check(Run run, Reports reports) {
        piped(run).forEach(piped -> reports.at(run, piped.runner));
    }

    /** The downloads the rule speaks of. */
    static Set<Command> downloads(Run run) {
        return piped(run).stream().map(Piped::download).collect(Collectors.toSet());
    }

    private static List<Piped> piped(Run run) {
        List<Piped> found = new ArrayList<>();
        for (Script script : run.scripts()) {
            for (List<Command> pipeline : script.pipelines()) {
                pipeline(pipeline, found);
            }
            substitutions(script, found);
        }
        return found;
    }

    private static void pipeline(List<Command> pipeline, List<Piped> found) {
        Command download = null;
        for (Command command : pipeline) {
            if (download != null && Downloads.runsInput(command)) {
                found.add(new Piped(download, command));
                return;
            }
            download = Downloads.isDownload(command) ? command : download;
        }
    }

    /** {@code sh -c "$(curl …)"} and {@code bash <(curl …)}. */
    private static void substitutions(Script script, List<Piped> found) {
        Command fetched = null;
        for (Command command : script.commands()) {
            Command real = command.unwrapped();
            boolean uses = Downloads.isInterpreter(real) || real.isNamed("eval", "source", ".");
            boolean substitutes =
                    real.arguments().stream().anyMatch(word -> word.text().startsWith("$("))
                            || real.arguments().isEmpty();
            if (fetched != null && uses && substitutes && command.join() != Join.PIPE) {
                found.add(new Piped(fetched, real));
            }
            fetched = Downloads.isDownload(real) && command.depth() > 0 ? real : null;
        }
    }
}
