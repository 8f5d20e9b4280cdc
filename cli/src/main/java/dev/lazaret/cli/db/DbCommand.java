package dev.lazaret.cli.db;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.database.DatabaseStatus;
import dev.lazaret.advisories.database.DatabaseSummary;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lazaret db}: the advisory database. */
@Command(
        name = "db",
        description = "Update, inspect, build, export and import the advisory database.",
        synopsisSubcommandLabel = "COMMAND")
public final class DbCommand extends StandardOptions implements Runnable {

    @Spec CommandSpec spec = CommandSpec.create();

    /** The command with its own subcommands. */
    public static CommandLine of(Shell shell) {
        return new CommandLine(new DbCommand())
                .addSubcommand("update", new DbUpdateCommand(shell))
                .addSubcommand("status", new DbStatusCommand(shell))
                .addSubcommand("build", new DbBuildCommand(shell))
                .addSubcommand("export", new DbExportCommand(shell))
                .addSubcommand("import", new DbImportCommand(shell))
                .addSubcommand("keygen", new DbKeygenCommand(shell));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The lines that status, update, build and import end with. */
    static void print(Shell shell, DatabaseSummary summary) {
        shell.out().println("Digest:      " + summary.digest());
        shell.out().println("Newest:      " + summary.newest());
        shell.out().println("Advisories:  " + summary.advisories());
        for (DatabaseSummary.Feed feed : summary.feeds()) {
            shell.out()
                    .printf(
                            "  %-32s %8d records%s%n",
                            feed.name(),
                            feed.records(),
                            feed.skipped() == 0 ? "" : "  (" + feed.skipped() + " skipped)");
        }
    }

    static DatabaseSummary summary(DatabaseStatus status) throws DatabaseException {
        return status.summary()
                .orElseThrow(() ->
                        new DatabaseException(
                                "There is no advisory database. Run 'lazaret db update'."));
    }
}
