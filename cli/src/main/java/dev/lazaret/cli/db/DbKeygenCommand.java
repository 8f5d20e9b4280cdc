package dev.lazaret.cli.db;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.bundle.BundleKeys;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.security.KeyPair;
import java.util.concurrent.Callable;

/** {@code lazaret db keygen}: the key pair that export and import need. */
@Command(
        name = "keygen",
        description = "Make an Ed25519 key pair for export (NAME.key) and import (NAME.pub).")
final class DbKeygenCommand extends StandardOptions implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Files are NAME.key and NAME.pub.")
    String name = "";

    private final Shell shell;

    DbKeygenCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws DatabaseException {
        KeyPair pair = BundleKeys.generate();
        BundleKeys.write(pair, Path.of(name + ".key"), Path.of(name + ".pub"));
        shell.out().println("Wrote " + name + ".key (keep it secret) and " + name + ".pub.");
        shell.out().println("Key id: " + BundleKeys.id(pair.getPublic()));
        return ExitCode.PASSED;
    }
}
