package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** pip leaves its cache in the layer. */
final class PipCache implements DockerfileRule {

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
    public void check(Build build, Reports reports) {
        Set<Stage> off = new HashSet<>();
        for (Stage stage : build.stages()) {
            if (isOff(stage) || (stage.parent() != null && off.contains(stage.parent()))) {
                off.add(stage);
            }
        }
        for (Run run : build.keptRuns()) {
            if (!off.contains(run.stage()) && !isKept(run)) {
                check(run, reports);
            }
        }
    }

    private static void check(Run run, Reports reports) {
        for (PackageCommand call : CleanUp.callsBehind(run, PipCache::clears)) {
            if (call.is("pip", "install", "download", "wheel")
                    && !call.command().hasOption("--no-cache-dir")) {
                reports.at(run, call.command());
            }
        }
    }

    private static boolean isOff(Stage stage) {
        return stage.all(Keyword.ENV).stream()
                .flatMap(env -> env.pairs().stream())
                .anyMatch(pair -> pair.key().equals("PIP_NO_CACHE_DIR"));
    }

    /** Elsewhere than in the layer, or nowhere. */
    private static boolean isKept(Run run) {
        return run.mountsLike("/.cache/pip")
                || run.has(command ->
                        Stream.concat(command.assignments().stream(), command.arguments().stream())
                                .anyMatch(word -> word.text().startsWith("PIP_NO_CACHE_DIR=")));
    }

    private static boolean clears(Command command) {
        boolean purges =
                PackageCommand.of(command)
                        .filter(call -> call.is("pip", "cache"))
                        .filter(call -> call.command().hasArgument("purge"))
                        .isPresent();
        return purges
                || (command.isNamed("rm")
                        && command.arguments().stream()
                                .anyMatch(word -> word.text().contains("/.cache")));
    }
}
