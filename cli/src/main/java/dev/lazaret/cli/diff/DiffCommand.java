package dev.lazaret.cli.diff;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.cli.db.Databases;
import dev.lazaret.cli.files.DistinctFiles;
import dev.lazaret.cli.files.ResultTarget;
import dev.lazaret.cli.session.DatabaseOptions;
import dev.lazaret.cli.session.Session;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.Version;
import dev.lazaret.diff.ImageDiff;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.report.diff.DiffJson;
import dev.lazaret.report.diff.DiffMarkdown;
import dev.lazaret.report.diff.DiffTable;
import dev.lazaret.report.table.TableOptions;
import dev.lazaret.scan.ImageComparison;
import dev.lazaret.scan.Subject;
import dev.lazaret.scan.Vulnerabilities;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code lazaret diff BEFORE AFTER}: what changed from one image to another. */
@Command(
        name = "diff",
        sortOptions = false,
        description = "Say what changed from one image to another, and whether it got better.",
        footer = {
            "",
            "Exit codes: 0 compared, 1 a --fail-on condition holds, 2 wrong usage,",
            "3 something could not be looked at."
        })
public final class DiffCommand extends DatabaseOptions implements Callable<Integer> {

    /** How a difference is written. */
    enum Format {
        TABLE,
        JSON,
        MARKDOWN
    }

    @Parameters(index = "0", paramLabel = "BEFORE", description = "An image, as for scan.")
    String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "Another, or its next version.")
    String after = "";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "NAME",
            description = "table (default), json, or markdown for a pull request.")
    Format format = Format.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write it here instead of standard output.")
    @Nullable Path output;

    @Option(
            names = "--fail-on",
            paramLabel = "CONDITION",
            split = ",",
            description =
                    "Exit 1 on introduced (any finding), introduced:LEVEL (that severity or worse),"
                            + " downgraded (a package) or different (anything); repeatable.")
    List<String> failOn = new ArrayList<>();

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many files of each kind of change to name; default 1000.")
    int top = 1000;

    @Option(
            names = "--accept-gaps",
            description = "Exit 0, not 3, when parts of an image could not be looked at.")
    boolean acceptGaps;

    private final Shell shell;

    public DiffCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Exception {
        List<DiffCondition> conditions = new ArrayList<>();
        for (String condition : failOn) {
            conditions.add(DiffCondition.parse(condition));
        }
        if (output != null) {
            new DistinctFiles()
                    .readsImage("BEFORE", before)
                    .readsImage("AFTER", after)
                    .reads("--db", database)
                    .writes("--output", output);
        }
        ImageDiff diff;
        try (Session session = Session.start(shell, this);
                Databases databases = session.databases(shell, this)) {
            ImageLocator left = session.locate(before);
            ImageLocator right = session.locate(after);
            ImageComparison comparison =
                    new ImageComparison(
                            session.reader(), limits(), session.temporary(), Math.max(0, top));
            diff =
                    session.within(() ->
                            comparison.of(left, right, subject -> lookUp(databases, subject)));
        }
        ResultTarget.write(shell, output, out -> write(diff, out));
        if (conditions.stream().anyMatch(condition -> condition.holds(diff))) {
            return ExitCode.BLOCKED;
        }
        return diff.gaps().isEmpty() || acceptGaps ? ExitCode.PASSED : ExitCode.COULD_NOT_LOOK;
    }

    private static Vulnerabilities lookUp(Databases databases, Subject subject) throws IOException {
        try {
            return databases.lookup().of(subject.inventory());
        } catch (DatabaseException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void write(ImageDiff diff, OutputStream out) throws IOException {
        TableOptions options = output == null ? tableOptions(shell) : TableOptions.PLAIN;
        switch (format) {
            case TABLE -> out.write(utf8(DiffTable.text(diff, options)));
            case JSON -> DiffJson.write(diff, Version.text(), out);
            case MARKDOWN -> out.write(utf8(DiffMarkdown.text(diff)));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
