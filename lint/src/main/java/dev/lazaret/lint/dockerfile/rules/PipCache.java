package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** pip leaves its cache in the layer. */
final class PipCache implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/pip-cache",
                    List.of("DL3042"),
                    Severity.LOW,
                    "pip leaves its cache in the layer",
                    "Add --no-cache-dir, or mount a cache at /root/.cache/pip.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        boolean off =
                stage.all(Keyword.ENV).stream()
                        .flatMap(env -> env.pairs().stream())
                        .anyMatch(pair -> pair.key().equals("PIP_NO_CACHE_DIR"));
        if (!off) {
            build.runs(stage).forEach(run -> check(run, reports));
        }
    }

    private static void check(Run run, Reports reports) {
        boolean off =
                run.mounts("/root/.cache/pip")
                        || run.has(command ->
                                command.assignments().stream()
                                        .anyMatch(word ->
                                                word.text().startsWith("PIP_NO_CACHE_DIR=")));
        for (PackageCommand call : run.packageCommands()) {
            if (!off
                    && call.is("pip", "install", "download", "wheel")
                    && !call.command().hasOption("--no-cache-dir")) {
                reports.at(run, call.command());
            }
        }
    }
}
