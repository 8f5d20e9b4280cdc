package dev.lazaret.cli;

import dev.lazaret.cli.cache.CacheCommand;
import dev.lazaret.cli.db.DbCommand;
import dev.lazaret.cli.demo.DemoCommand;
import dev.lazaret.cli.diff.DiffCommand;
import dev.lazaret.cli.explain.CompareVersionsCommand;
import dev.lazaret.cli.explain.ExplainCommand;
import dev.lazaret.cli.explain.RulesCommand;
import dev.lazaret.cli.harden.HardenCommand;
import dev.lazaret.cli.layers.LayersCommand;
import dev.lazaret.cli.lint.LintCommand;
import dev.lazaret.cli.policy.PolicyCommand;
import dev.lazaret.cli.scan.SbomCommand;
import dev.lazaret.cli.scan.ScanCommand;
import dev.lazaret.cli.shell.Shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The subcommands, in the order of the help page; each is built only when asked for. */
enum Subcommand {
    SCAN,
    LINT,
    HARDEN,
    EXPLAIN,
    RULES,
    POLICY,
    SBOM,
    LAYERS,
    DIFF,
    DB,
    CACHE,
    COMPARE_VERSIONS,
    DEMO,
    COMPLETION,
    MAN,
    TRAIN;

    /** What people type. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Object create(Shell shell) {
        return switch (this) {
            case SCAN -> new ScanCommand(shell);
            case LINT -> new LintCommand(shell);
            case HARDEN -> new HardenCommand(shell);
            case EXPLAIN -> new ExplainCommand(shell);
            case RULES -> new RulesCommand(shell);
            case POLICY -> PolicyCommand.of(shell);
            case SBOM -> new SbomCommand(shell);
            case LAYERS -> new LayersCommand(shell);
            case DIFF -> new DiffCommand(shell);
            case DB -> DbCommand.of(shell);
            case CACHE -> CacheCommand.of(shell);
            case COMPARE_VERSIONS -> new CompareVersionsCommand(shell);
            case DEMO -> new DemoCommand(shell);
            case COMPLETION -> new CompletionCommand(shell);
            case MAN -> new ManCommand(shell);
            case TRAIN -> new TrainCommand(shell);
        };
    }

    static Optional<Subcommand> named(String argument) {
        return Arrays.stream(values())
                .filter(subcommand -> subcommand.label().equals(argument))
                .findFirst();
    }
}
