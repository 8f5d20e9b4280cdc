package dev.lazaret.cli.policy;

import dev.lazaret.cli.db.Databases;
import dev.lazaret.cli.session.BaseOptions;
import dev.lazaret.cli.session.DatabaseOptions;
import dev.lazaret.cli.session.Session;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.Version;
import dev.lazaret.inspect.support.EndOfLife;
import dev.lazaret.judge.Evidence;
import dev.lazaret.judge.Judge;
import dev.lazaret.judge.Policy;
import dev.lazaret.judge.facts.Facts;
import dev.lazaret.report.saved.SavedReport;
import dev.lazaret.scan.Scan;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code lazaret policy explain}: which entry decided, and what would have to change. */
@Command(
        name = "explain",
        sortOptions = false,
        description = "Say which entry of a policy decided, and what would have to change.")
final class PolicyExplainCommand extends DatabaseOptions implements Callable<Integer> {

    @Parameters(
            paramLabel = "IMAGE|REPORT",
            description = "An image, as for scan, or a report that 'scan --format json' wrote.")
    String subject = "";

    @Mixin JudgingOptions judging = new JudgingOptions();

    @Option(names = "--vex", paramLabel = "FILE", split = ",", description = "As for scan.")
    List<Path> vex = new ArrayList<>();

    @Mixin BaseOptions base = new BaseOptions();

    @Option(
            names = "--id",
            paramLabel = "ID",
            description =
                    "Only findings with this id or alias, with every entry that was asked. Without"
                            + " it: those that block or warn.")
    @Nullable String id;

    private final Shell shell;

    PolicyExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Exception {
        Policy policy =
                judging.policy(shell, false).withVex(VexFiles.read(vex, subject, shell, isQuiet()));
        Evidence evidence = evidence(policy);
        ExplanationPage page = new ExplanationPage(shell.out(), policy, evidence);
        if (id == null) {
            page.decisive();
        } else {
            page.about(id);
        }
        return ExitCode.PASSED;
    }

    private Evidence evidence(Policy policy) throws Exception {
        LocalDate today = LocalDate.ofInstant(shell.clock().instant(), ZoneOffset.UTC);
        Path file = Path.of(subject);
        if (Files.isRegularFile(file) && isReport(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                return dated(SavedReport.read(subject, in, today));
            }
        }
        try (Session session = Session.start(shell, this);
                Databases databases = session.databases(shell, this)) {
            Scan scan =
                    new Scan(
                            Version.text(),
                            base.applied(session.reader()),
                            databases.lookup(),
                            new Judge(policy),
                            today);
            return session.within(() -> scan.look(session.locate(subject)));
        }
    }

    /** A report does not say when its base ends: that is asked of today's table. */
    private static Evidence dated(Evidence saved) {
        Facts facts = saved.facts();
        return new Evidence(
                facts.withBaseEndOfLife(EndOfLife.of(facts.distro(), facts.distroVersion())),
                saved.findings());
    }

    private static boolean isReport(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return SavedReport.isBeginning(in);
        }
    }
}
