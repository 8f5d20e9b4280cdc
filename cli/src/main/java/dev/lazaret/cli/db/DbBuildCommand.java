package dev.lazaret.cli.db;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.cvss.CvssVectors;
import dev.lazaret.advisories.database.AdvisoryDatabase;
import dev.lazaret.advisories.database.DatabaseBuilder;
import dev.lazaret.advisories.database.SkippedRecord;
import dev.lazaret.advisories.feeds.FeedAccess;
import dev.lazaret.advisories.feeds.FeedLimits;
import dev.lazaret.advisories.feeds.FeedSource;
import dev.lazaret.advisories.feeds.Feeds;
import dev.lazaret.cli.cache.Caches;
import dev.lazaret.cli.files.DistinctFiles;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;
import dev.lazaret.cli.shell.UsageException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code lazaret db build}: the same feeds give the same bytes. */
@Command(
        name = "build",
        description = "Compile feeds into a database file; the same feeds give the same bytes.")
final class DbBuildCommand extends StandardOptions implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "URL|DIR",
            required = true,
            description = "Mirror with osv/, kev/ and epss/.")
    String from = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The database file to write.")
    Path output = Path.of("");

    @Option(
            names = "--ecosystem",
            paramLabel = "NAME",
            split = ",",
            description = "Only these OSV ecosystems; repeatable.")
    Set<String> ecosystems = new LinkedHashSet<>();

    @Option(names = "--insecure", description = "Allow plain HTTP to other machines.")
    boolean insecure;

    private final Shell shell;

    DbBuildCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call()
            throws DatabaseException, UsageException, IOException, InterruptedException {
        FeedSource source = FeedSource.parse(from);
        requireOutside(source);
        try (FeedProgressLine progress = new FeedProgressLine(shell, false)) {
            Feeds feeds =
                    source.open(
                            Caches.feeds(shell),
                            FeedLimits.DEFAULT,
                            progress,
                            new FeedAccess(insecure, shell.proxies()));
            List<SkippedRecord> skipped =
                    new DatabaseBuilder(FeedLimits.DEFAULT, CvssVectors::parse, progress)
                            .build(feeds, ecosystems, output);
            skipped.forEach(record -> shell.err().println("lazaret: skipped " + record));
        }
        try (AdvisoryDatabase database = AdvisoryDatabase.open(output)) {
            DbCommand.print(shell, database.summary());
        }
        return ExitCode.PASSED;
    }

    private void requireOutside(FeedSource source) throws UsageException, IOException {
        if (source instanceof FeedSource.Directory mirror) {
            DistinctFiles files = new DistinctFiles().writes("--output", output);
            for (String feed : List.of("osv", "kev", "epss")) {
                files.readsDirectory("--from", mirror.path().resolve(feed));
            }
        }
    }
}
