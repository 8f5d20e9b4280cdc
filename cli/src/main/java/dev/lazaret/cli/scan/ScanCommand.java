package dev.lazaret.cli.scan;

import dev.lazaret.cli.db.Databases;
import dev.lazaret.cli.files.DistinctFiles;
import dev.lazaret.cli.files.Outputs;
import dev.lazaret.cli.policy.JudgingOptions;
import dev.lazaret.cli.policy.VexFiles;
import dev.lazaret.cli.session.BaseOptions;
import dev.lazaret.cli.session.DatabaseOptions;
import dev.lazaret.cli.session.Session;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.cli.shell.Version;
import dev.lazaret.judge.Judge;
import dev.lazaret.judge.Policy;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.formats.ReportFormats;
import dev.lazaret.report.html.HtmlReport;
import dev.lazaret.scan.Scan;
import dev.lazaret.scan.SubjectReader;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code lazaret scan IMAGE}: the main job. */
@Command(
        name = "scan",
        addMethodSubcommands = false,
        sortOptions = false,
        description = "Look into an image and say what is wrong, why, and what to do about it.",
        footer = {
            "",
            "IMAGE is a registry reference (alpine:3.20, localhost:5000/team/app@sha256:...),",
            "docker-archive:FILE, oci-archive:FILE, oci:DIR[:TAG], docker:REF, podman:REF,",
            "rootfs:DIR, sbom:FILE, - (an archive on standard input), or a path.",
            "",
            "Exit codes: 0 passed, 1 blocked, 2 wrong usage, 3 something could not be looked at."
        })
public final class ScanCommand extends DatabaseOptions implements Callable<Integer> {

    @Parameters(paramLabel = "IMAGE", description = "What to look into.")
    String image = "";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "NAME[=FILE]",
            split = ",",
            description =
                    "table, json, sarif, cyclonedx, spdx, openvex, junit, gitlab, gitlab-secrets or html;"
                            + " repeatable: --format table --format sarif=scan.sarif")
    List<String> formats = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report here instead of standard output.")
    @Nullable Path output;

    @Mixin JudgingOptions judging = new JudgingOptions();

    @Option(
            names = "--vex",
            paramLabel = "FILE",
            split = ",",
            description =
                    "What suppliers state about vulnerabilities: OpenVEX, CSAF or CycloneDX;"
                            + " repeatable.")
    List<Path> vex = new ArrayList<>();

    @Option(
            names = "--ignore-unfixed",
            description = "Leave out vulnerabilities without a fixed version.")
    boolean ignoreUnfixed;

    @Mixin BaseOptions base = new BaseOptions();

    @Option(
            names = "--clamd",
            paramLabel = "SOCKET",
            description =
                    "Show every file of every layer to the ClamAV daemon that listens at this Unix"
                            + " socket or HOST:PORT; every layer is then read anew.")
    @Nullable String clamd;

    private final Shell shell;
    private final ReportExplorer explorer = new ReportExplorer();

    public ScanCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Exception {
        Policy policy =
                judging.policy(shell, ignoreUnfixed)
                        .withVex(VexFiles.read(vex, image, shell, isQuiet()));
        Outputs outputs =
                Outputs.of(
                        formats.isEmpty() ? List.of("table") : formats,
                        output,
                        tableOptions(shell),
                        (name, options) ->
                                name.equals("html")
                                        ? new HtmlReport(explorer)
                                        : ReportFormats.byName(name, options));
        if (outputs.haveFiles()) {
            requireDistinct(outputs);
        }
        ScanReport report = scan(policy, outputs.have(HtmlReport.class));
        base.notice(report.image().base(), shell, isQuiet());
        outputs.write(report, shell.out());
        return judging.exitCode(report);
    }

    private void requireDistinct(Outputs outputs) throws UsageException, IOException {
        DistinctFiles files =
                new DistinctFiles().readsImage("IMAGE", image).reads("--db", database);
        for (Path document : vex) {
            files.reads("--vex", document);
        }
        judging.into(files);
        base.into(files);
        outputs.into(files);
    }

    private ScanReport scan(Policy policy, boolean showsLayers) throws Exception {
        try (Session session = Session.start(shell, this);
                Databases databases = session.databases(shell, this)) {
            LocalDate today = LocalDate.ofInstant(shell.clock().instant(), ZoneOffset.UTC);
            Scan scan =
                    new Scan(
                            Version.text(),
                            reader(session),
                            databases.lookup(),
                            new Judge(policy),
                            today);
            return session.within(() ->
                    showsLayers
                            ? scan.run(session.locate(image), explorer::layers)
                            : scan.run(session.locate(image)));
        }
    }

    private SubjectReader reader(Session session) throws UsageException, IOException {
        SubjectReader reader = base.applied(session.reader());
        try {
            return clamd == null ? reader : reader.withClamd(clamd);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}
