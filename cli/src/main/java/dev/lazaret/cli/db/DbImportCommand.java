package dev.lazaret.cli.db;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.bundle.BundleKeys;
import dev.lazaret.advisories.database.DatabaseStore;
import dev.lazaret.cli.cache.Caches;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code lazaret db import}: verifies first, then puts the database in place. */
@Command(name = "import", description = "Verify a signed bundle and put its database in place.")
final class DbImportCommand extends StandardOptions implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The bundle to read.")
    Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "Ed25519 public key (PEM) of who signs your bundles.")
    Path key = Path.of("");

    @Option(names = "--force", description = "Accept a database older than the one in place.")
    boolean force;

    private final Shell shell;

    DbImportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws DatabaseException, InterruptedException {
        DatabaseStore store = new DatabaseStore(Caches.database(shell));
        DbCommand.print(
                shell, store.importFrom(file, BundleKeys.readPublic(key), force, shell.clock()));
        return ExitCode.PASSED;
    }
}
