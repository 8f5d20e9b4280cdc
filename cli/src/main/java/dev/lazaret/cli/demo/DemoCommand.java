package dev.lazaret.cli.demo;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.cvss.CvssVectors;
import dev.lazaret.advisories.database.AdvisoryDatabase;
import dev.lazaret.advisories.database.DatabaseBuilder;
import dev.lazaret.advisories.feeds.DirectoryFeeds;
import dev.lazaret.advisories.feeds.FeedLimits;
import dev.lazaret.advisories.feeds.FeedProgress;
import dev.lazaret.base.Severity;
import dev.lazaret.cli.session.ScanOptions;
import dev.lazaret.cli.session.Session;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.cli.shell.Version;
import dev.lazaret.judge.Judge;
import dev.lazaret.judge.Policy;
import dev.lazaret.judge.clause.FailOn;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.table.TableReport;
import dev.lazaret.scan.Scan;
import dev.lazaret.scan.VulnerabilityLookup;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code lazaret demo}: the whole way on a small, deliberately bad image; no network needed. */
@Command(
        name = "demo",
        description =
                "Make a small, deliberately bad image, scan it against example advisories and show"
                        + " the verdict. Needs no network.")
public final class DemoCommand extends ScanOptions implements Callable<Integer> {

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Keep the image (bad-image.tar) and the database (example.db) here.")
    @Nullable Path keep;

    private final Shell shell;

    public DemoCommand(Shell shell) {
        this.shell = shell;
        this.noCache = true;
    }

    @Override
    public Integer call()
            throws IOException, UsageException, DatabaseException, InterruptedException {
        try (Session session = Session.start(shell, this)) {
            Path image = session.temporary().resolve("bad-image.tar");
            Path database = session.temporary().resolve("example.db");
            ExampleImage.write(image);
            build(session.temporary().resolve("mirror"), database);
            ScanReport report = scan(session, image, database);
            // the archive lies in a temporary directory whose name means nothing to the reader
            new TableReport(tableOptions(shell))
                    .write(report.named(ExampleImage.NAME), shell.out());
            if (keep != null) {
                keep(keep, List.of(image, database));
            }
        }
        return ExitCode.PASSED;
    }

    private static void build(Path mirror, Path database)
            throws IOException, DatabaseException, InterruptedException {
        ExampleMirror.write(mirror);
        new DatabaseBuilder(FeedLimits.DEFAULT, CvssVectors::parse, FeedProgress.NONE)
                .build(new DirectoryFeeds(mirror, FeedLimits.DEFAULT), Set.of(), database);
    }

    private ScanReport scan(Session session, Path image, Path database)
            throws IOException, UsageException, DatabaseException {
        List<FailOn> blocking = List.of(FailOn.parse("critical"), FailOn.parse("kev"));
        Policy policy = Policy.ofOptions(Severity.UNKNOWN, false, List.of(), blocking);
        LocalDate today = LocalDate.ofInstant(shell.clock().instant(), ZoneOffset.UTC);
        try (AdvisoryDatabase advisories = AdvisoryDatabase.open(database)) {
            return new Scan(
                            Version.text(),
                            session.reader(),
                            new VulnerabilityLookup(Optional.of(advisories)),
                            new Judge(policy),
                            today)
                    .run(new ImageLocator.OciArchive(image, ""));
        }
    }

    private void keep(Path directory, List<Path> files) throws IOException {
        Files.createDirectories(directory);
        for (Path file : files) {
            Path target = directory.resolve(file.getFileName());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
        shell.out()
                .printf(
                        "%nKept. Try: lazaret scan --db %s --fail-on high %s%n",
                        directory.resolve("example.db"), directory.resolve("bad-image.tar"));
    }
}
