package dev.lazaret.cli.db;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.database.DatabaseStore;
import dev.lazaret.advisories.database.StoreOptions;
import dev.lazaret.advisories.database.UpdateResult;
import dev.lazaret.advisories.feeds.FeedAccess;
import dev.lazaret.advisories.feeds.FeedSource;
import dev.lazaret.cli.cache.Caches;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code lazaret db update}: fetches what has changed and compiles it. */
@Command(
        name = "update",
        description = "Fetch the feeds that have changed and compile the advisory database.")
final class DbUpdateCommand extends StandardOptions implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "URL|DIR",
            description = "Mirror with osv/, kev/ and epss/; default: the publishers.")
    String from = "";

    @Option(
            names = "--ecosystem",
            paramLabel = "NAME",
            split = ",",
            description = "Only these OSV ecosystems, such as Alpine or npm; repeatable.")
    Set<String> ecosystems = new LinkedHashSet<>();

    @Option(names = "--insecure", description = "Allow plain HTTP to other machines.")
    boolean insecure;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress.")
    boolean quiet;

    private final Shell shell;

    DbUpdateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws DatabaseException, InterruptedException {
        FeedSource source = from.isEmpty() ? new FeedSource.Publishers() : FeedSource.parse(from);
        StoreOptions options =
                StoreOptions.DEFAULT.only(ecosystems).by(new FeedAccess(insecure, shell.proxies()));
        DatabaseStore store = new DatabaseStore(Caches.database(shell));
        UpdateResult result = update(store, source, options);
        shell.out()
                .println(
                        result.changed() ? "The advisory database is new." : "Already up to date.");
        DbCommand.print(shell, result.summary());
        problems(result);
        return ExitCode.PASSED;
    }

    private UpdateResult update(DatabaseStore store, FeedSource source, StoreOptions options)
            throws DatabaseException, InterruptedException {
        try (FeedProgressLine progress = new FeedProgressLine(shell, quiet)) {
            return store.update(source, options, progress, shell.clock());
        }
    }

    private void problems(UpdateResult result) {
        List<String> problems = result.problems();
        problems.forEach(problem -> shell.err().println("lazaret: " + problem));
        if (!result.skipped().isEmpty()) {
            shell.err()
                    .println(
                            "lazaret: "
                                    + result.skipped().size()
                                    + " records could not be used; the first: "
                                    + result.skipped().getFirst());
        }
    }
}
