package dev.lazaret.cli.session;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** Which advisory database a command asks: what scan and explain share. */
public abstract class DatabaseOptions extends ScanOptions {

    @Option(names = "--offline", description = "Never update the advisory database.")
    protected boolean offline;

    @Option(
            names = "--db",
            paramLabel = "FILE",
            description = "Use this advisory database file instead of the one in the cache.")
    protected @Nullable Path database;
}
