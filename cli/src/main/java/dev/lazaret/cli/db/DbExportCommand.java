package dev.lazaret.cli.db;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.bundle.BundleKeys;
import dev.lazaret.advisories.database.DatabaseStore;
import dev.lazaret.cli.cache.Caches;
import dev.lazaret.cli.files.DistinctFiles;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;
import dev.lazaret.cli.shell.UsageException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code lazaret db export}: one signed file for sites without a network. */
@Command(
        name = "export",
        description = "Write the database into one signed file for air-gapped sites.")
final class DbExportCommand extends StandardOptions implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The bundle to write.")
    Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "Ed25519 private key (PEM); 'lazaret db keygen' makes one.")
    Path key = Path.of("");

    private final Shell shell;

    DbExportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws DatabaseException, UsageException, IOException {
        new DistinctFiles().reads("--key", key).writes("FILE", file);
        DatabaseStore store = new DatabaseStore(Caches.database(shell));
        DbCommand.print(shell, store.export(file.toAbsolutePath(), BundleKeys.readPrivate(key)));
        return ExitCode.PASSED;
    }
}
