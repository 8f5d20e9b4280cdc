package dev.lazaret.cli.layers;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.cli.db.Databases;
import dev.lazaret.cli.files.DistinctFiles;
import dev.lazaret.cli.files.ResultTarget;
import dev.lazaret.cli.session.BaseOptions;
import dev.lazaret.cli.session.DatabaseOptions;
import dev.lazaret.cli.session.Session;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.cli.shell.Version;
import dev.lazaret.layers.stats.Thresholds;
import dev.lazaret.report.layers.LayersJson;
import dev.lazaret.report.layers.LayersReport;
import dev.lazaret.report.layers.LayersTable;
import dev.lazaret.report.table.TableOptions;
import dev.lazaret.scan.LayersView;
import dev.lazaret.scan.SubjectReader;
import dev.lazaret.scan.Vulnerabilities;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code lazaret layers IMAGE}: where weight and risk come from. */
@Command(
        name = "layers",
        sortOptions = false,
        description = "Say what each layer of an image costs, brings and hides.",
        footer = {
            "",
            "Efficiency and waste are counted as Dive counts them; a .dive-ci file works as it is.",
            "",
            "Exit codes: 0 passed, 1 a threshold is broken (--ci), 2 wrong usage,",
            "3 something could not be looked at."
        })
public final class LayersCommand extends DatabaseOptions implements Callable<Integer> {

    private static final int TOP_MAX = 1_000_000;

    @Parameters(paramLabel = "IMAGE", description = "As for scan.")
    String image = "";

    @Option(
            names = {"-i", "--interactive"},
            description = "Look around in the terminal (docs/explorer.md has the keys).")
    boolean interactive;

    @Option(names = "--json", description = "Write JSON (docs/layers.md says what is in it).")
    boolean json;

    @Option(
            names = "--html",
            description = "Write one HTML page to look around in, with a map, in any browser.")
    boolean html;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report, or the extracted file, here.")
    @Nullable Path output;

    @Option(
            names = "--figures",
            description =
                    "Sizes, changes and waste only: look for no packages, secrets or findings,"
                            + " which is quicker.")
    boolean figures;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many wasted paths and hidden files --json names; default 100.")
    int top = 100;

    @Mixin BaseOptions base = new BaseOptions();

    @Mixin ThresholdOptions thresholds = new ThresholdOptions();

    @Mixin ExtractOptions extract = new ExtractOptions();

    private final Shell shell;

    public LayersCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Exception {
        if (top < 0 || top > TOP_MAX) {
            throw new UsageException("--top is a number from 0 to " + TOP_MAX + ", not " + top);
        }
        Optional<Thresholds> limits = thresholds.thresholds();
        if (output != null) {
            requireDistinct(output);
        }
        if (interactive || html) {
            return explore(limits.isPresent() || extract.asked() || json || figures);
        }
        try (Session session = Session.start(shell, this)) {
            if (extract.asked()) {
                extract.run(session, image, shell, output, limits());
                return ExitCode.PASSED;
            }
            LayersReport report = session.within(() -> report(session, limits));
            base.notice(report.image().base(), shell, isQuiet());
            ResultTarget.write(shell, output, out -> write(report, out));
            return exitCode(report);
        }
    }

    private void requireDistinct(Path written) throws UsageException, IOException {
        DistinctFiles files =
                new DistinctFiles().readsImage("IMAGE", image).reads("--db", database);
        base.into(files);
        thresholds.into(files);
        files.writes("--output", written);
    }

    private int explore(boolean anotherResult) throws Exception {
        if (anotherResult || (interactive && (html || output != null))) {
            throw new UsageException(
                    "-i shows the image in the terminal, --html writes a page; leave out --json,"
                            + " --figures, --ci and --extract, for -i also --html and --output, or leave out"
                            + " -i and --html");
        }
        Exploration exploration = new Exploration(shell, this, base);
        return interactive ? exploration.run(image) : exploration.writePage(image, output);
    }

    private LayersReport report(Session session, Optional<Thresholds> limits) throws Exception {
        SubjectReader reader = base.applied(session.reader());
        if (figures) {
            return reader.figures(
                    session.locate(image),
                    (opened, merged, subject) ->
                            new LayersView(opened, merged, subject)
                                    .figures(Version.text(), limits, top));
        }
        try (Databases databases = Databases.open(shell, database, offline, isQuiet())) {
            return reader.look(
                    session.locate(image),
                    (opened, merged, subject) ->
                            new LayersView(opened, merged, subject)
                                    .report(
                                            Version.text(),
                                            lookUp(databases, subject),
                                            limits,
                                            top));
        }
    }

    private static Vulnerabilities lookUp(Databases databases, dev.lazaret.scan.Subject subject)
            throws IOException {
        try {
            return databases.lookup().of(subject.inventory());
        } catch (DatabaseException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void write(LayersReport report, OutputStream out) throws IOException {
        if (json) {
            LayersJson.write(report, out);
            return;
        }
        TableOptions options = output == null ? tableOptions(shell) : TableOptions.PLAIN;
        out.write(LayersTable.text(report, options).getBytes(StandardCharsets.UTF_8));
    }

    private static int exitCode(LayersReport report) {
        if (report.failed()) {
            return ExitCode.BLOCKED;
        }
        return report.gaps().isEmpty() ? ExitCode.PASSED : ExitCode.COULD_NOT_LOOK;
    }
}
