package dev.lazaret.cli.scan;

import dev.lazaret.cli.files.DistinctFiles;
import dev.lazaret.cli.files.Outputs;
import dev.lazaret.cli.session.ScanOptions;
import dev.lazaret.cli.session.Session;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.Version;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.formats.ReportFormats;
import dev.lazaret.report.table.GapSection;
import dev.lazaret.report.table.TableOptions;
import dev.lazaret.scan.Subject;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code lazaret sbom IMAGE}: the inventory, without looking for anything wrong. */
@Command(
        name = "sbom",
        sortOptions = false,
        description = "Write the inventory of an image as a software bill of materials.")
public final class SbomCommand extends ScanOptions implements Callable<Integer> {

    private static final int PATH_SHOWN = 200;

    @Parameters(paramLabel = "IMAGE", description = "As for scan.")
    String image = "";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "NAME[=FILE]",
            split = ",",
            description = "cyclonedx (default), spdx or json; repeatable.")
    List<String> formats = List.of("cyclonedx");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write it here instead of standard output.")
    @Nullable Path output;

    private final Shell shell;

    public SbomCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Exception {
        Outputs outputs =
                Outputs.of(formats, output, TableOptions.PLAIN, ReportFormats::ofInventories);
        if (outputs.haveFiles()) {
            outputs.into(new DistinctFiles().readsImage("IMAGE", image));
        }
        Subject subject;
        try (Session session = Session.start(shell, this)) {
            subject = session.within(() -> session.reader().read(session.locate(image)));
        }
        outputs.write(report(subject), shell.out());
        subject.gaps()
                .forEach(gap ->
                        shell.err()
                                .println(
                                        "lazaret: not looked at: "
                                                + GapSection.words(gap, PATH_SHOWN)));
        return subject.gaps().isEmpty() ? ExitCode.PASSED : ExitCode.COULD_NOT_LOOK;
    }

    private static ScanReport report(Subject subject) {
        return new ScanReport(
                Version.text(),
                subject.image(),
                null,
                null,
                subject.inventory(),
                List.of(),
                List.of(),
                subject.gaps(),
                null);
    }
}
