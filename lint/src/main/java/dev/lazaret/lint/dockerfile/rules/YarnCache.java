package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.syntax.Flag;

import java.util.List;

/** yarn leaves its cache in the layer. */
final class YarnCache implements ShippedRunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/yarn-cache",
                    List.of("DL3060"),
                    Severity.NEGLIGIBLE,
                    "yarn leaves its cache in the layer",
                    "End the same RUN with yarn cache clean, or mount a cache.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        if (!isMounted(run)) {
            CleanUp.check(run, YarnCache::installs, YarnCache::clears, reports);
        }
    }

    /**
     * Where yarn's cache lies depends on its version and user; its folders have one of these names.
     */
    private static boolean isMounted(Run run) {
        return run.instruction().flags().stream()
                .map(Flag::value)
                .filter(mount -> mount.contains("type=cache") || mount.contains("type=tmpfs"))
                .flatMap(mount -> List.of(mount.split(",", 32)).stream())
                .filter(field ->
                        field.startsWith("target=")
                                || field.startsWith("dst=")
                                || field.startsWith("destination="))
                .anyMatch(target -> target.contains("yarn") || target.contains("cache"));
    }

    /** {@code yarn} alone installs as well. */
    private static boolean installs(PackageCommand call) {
        return call.is("yarn", "install")
                || (call.is("yarn", "")
                        && !call.command().hasOption("--version", "-v", "--help", "-h"));
    }

    private static boolean clears(Command command) {
        boolean cleans =
                PackageCommand.of(command).filter(call -> call.is("yarn", "cache")).isPresent();
        return cleans
                || (command.isNamed("rm")
                        && command.arguments().stream()
                                .anyMatch(word -> word.text().contains("/.cache")));
    }
}
