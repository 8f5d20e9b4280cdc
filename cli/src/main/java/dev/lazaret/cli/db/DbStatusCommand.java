package dev.lazaret.cli.db;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.database.DatabaseStatus;
import dev.lazaret.advisories.database.DatabaseStore;
import dev.lazaret.cli.cache.Caches;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;

import picocli.CommandLine.Command;

import java.util.concurrent.Callable;

/** {@code lazaret db status}: what is there and how old it is. */
@Command(name = "status", description = "Show what the advisory database holds and how old it is.")
final class DbStatusCommand extends StandardOptions implements Callable<Integer> {

    private final Shell shell;

    DbStatusCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws DatabaseException {
        DatabaseStatus status = new DatabaseStore(Caches.database(shell)).status();
        if (status.path().isEmpty()) {
            throw new DatabaseException(
                    "There is no advisory database in "
                            + Caches.database(shell)
                            + ". Run 'lazaret db update'.");
        }
        if (status.problem().isPresent()) {
            throw status.problem().get();
        }
        shell.out().println("File:        " + status.path().get());
        shell.out().printf("Size:        %,d bytes%n", status.bytes());
        shell.out()
                .println("Checked:     " + status.checked().map(Object::toString).orElse("never"));
        DbCommand.print(shell, DbCommand.summary(status));
        return ExitCode.PASSED;
    }
}
