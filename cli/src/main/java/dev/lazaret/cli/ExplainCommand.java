package dev.lazaret.cli;

import dev.lazaret.base.Text;
import dev.lazaret.match.Explanation;
import dev.lazaret.scan.Subject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code lazaret explain ID --image IMAGE}: every step to a match, or to none. */
@Command(
        name = "explain",
        sortOptions = false,
        description = "Say why a vulnerability was found in an image, or why it was not.")
final class ExplainCommand extends DatabaseOptions implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "A CVE or an advisory's own id, in any case.")
    String id = "";

    @Option(
            names = {"-i", "--image"},
            paramLabel = "IMAGE",
            required = true,
            description = "As for scan.")
    String image = "";

    private final Shell shell;

    ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Exception {
        try (Session session = Session.start(shell, this);
                Databases databases = Databases.open(shell, database, offline, quiet)) {
            Subject subject = session.within(() -> session.reader().read(session.locate(image)));
            List<Explanation> explanations = databases.lookup().explain(subject.inventory(), id);
            if (explanations.isEmpty()) {
                shell.out()
                        .println(
                                "No advisory called '%s' concerns any of the %d packages of %s."
                                        .formatted(
                                                Text.quote(id, 100),
                                                subject.inventory().packages().size(),
                                                Text.quote(image, 300)));
                shell.out()
                        .println(
                                "'lazaret sbom' lists the packages; 'lazaret db status' what the"
                                        + " database holds.");
            }
            explanations.forEach(this::print);
            return ExitCode.PASSED;
        }
    }

    private void print(Explanation explanation) {
        shell.out()
                .println(
                        "%s %s: %s (%s)"
                                .formatted(
                                        explanation.component().name(),
                                        explanation.component().version(),
                                        words(explanation.decision()),
                                        explanation.advisory()));
        explanation
                .text()
                .lines()
                .forEach(line -> shell.out().println("  " + Text.quote(line, 2_000)));
        shell.out().println();
    }

    private static String words(Explanation.Decision decision) {
        return switch (decision) {
            case AFFECTED -> "AFFECTED";
            case FIXED -> "not affected, the installed version has the fix";
            case NOT_IN_RANGE -> "not affected, the version is in no affected range";
            case WITHDRAWN -> "not reported, the advisory was withdrawn";
            case OTHER_STREAM -> "not affected, the advisory speaks of another module stream";
            case OTHER_DISTRO -> "not reported, the advisory speaks of other releases";
            case UNCOMPARABLE -> "not decided, the versions cannot be compared";
            case OWNED_BY_OS_PACKAGE -> "not judged by this advisory, an OS package owns the file";
            case THIRD_PARTY -> "not judged by this advisory, another vendor built the package";
        };
    }
}
