package dev.lazaret.cli.explain;

import dev.lazaret.base.Package;
import dev.lazaret.base.Text;
import dev.lazaret.cli.db.Databases;
import dev.lazaret.cli.session.DatabaseOptions;
import dev.lazaret.cli.session.Session;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.match.Explanation;
import dev.lazaret.match.Explanation.Step;
import dev.lazaret.scan.Subject;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code lazaret explain RULE}, {@code lazaret explain CVE --image IMAGE}. */
@Command(
        name = "explain",
        sortOptions = false,
        description =
                "Say what a rule is about; or why a vulnerability was found in an image, or was not.",
        footer = {
            "",
            "lazaret explain DL3002                          a rule, by any of its names",
            "lazaret explain CVE-2021-44228 -i app.tar       a vulnerability, in an image"
        })
public final class ExplainCommand extends DatabaseOptions implements Callable<Integer> {

    @Parameters(
            paramLabel = "ID",
            description = "A rule's id or alias; a CVE or an advisory's own id. In any case.")
    String id = "";

    @Option(
            names = {"-i", "--image"},
            paramLabel = "IMAGE",
            description = "The image, as for scan; for vulnerabilities only.")
    @Nullable String image;

    private final Shell shell;

    public ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Exception {
        if (image == null) {
            new RuleExplanation(shell, tableOptions(shell).color()).print(id);
            return ExitCode.PASSED;
        }
        return vulnerability(image);
    }

    private int vulnerability(String image) throws Exception {
        try (Session session = Session.start(shell, this);
                Databases databases = session.databases(shell, this)) {
            Subject subject = session.within(() -> session.reader().read(session.locate(image)));
            List<Explanation> explanations = databases.lookup().explain(subject.inventory(), id);
            if (explanations.isEmpty()) {
                nothing(image, subject.inventory().packages().size());
            }
            explanations.forEach(one -> print(one, subject.inventory()));
            return ExitCode.PASSED;
        }
    }

    private void nothing(String image, int packages) {
        shell.out()
                .println(
                        "No advisory called '%s' concerns any of the %d packages of %s."
                                .formatted(Text.quote(id, 100), packages, Text.quote(image, 300)));
        shell.out()
                .println(
                        RuleExplanation.isRule(id)
                                ? "It is a rule: 'lazaret explain " + id + "' without --image."
                                : "'lazaret sbom' lists the packages; 'lazaret db status' what the"
                                        + " database holds.");
    }

    private void print(Explanation explanation, Inventory inventory) {
        shell.out()
                .println(
                        "%s %s: %s (%s)"
                                .formatted(
                                        explanation.component().name(),
                                        explanation.component().version(),
                                        words(explanation.decision()),
                                        explanation.advisory()));
        Stream.concat(explanation.text().lines(), pulledIn(explanation.component(), inventory))
                .forEach(line -> shell.out().println("  " + Text.quote(line, 2_000)));
        shell.out().println();
    }

    /** Nothing for a package that no other is known to need. */
    private static Stream<String> pulledIn(Package component, Inventory inventory) {
        List<Package> way = inventory.wayTo(component);
        return way.size() < 2
                ? Stream.empty()
                : Stream.of(
                        new Step(
                                        "pulled in by",
                                        way.stream()
                                                .limit(way.size() - 1L)
                                                .map(Package::name)
                                                .collect(Collectors.joining(" > ")))
                                .text());
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
            case INSTALLED_BESIDE -> "judged where it is installed, beside this file";
            case OWNED_BY_OS_PACKAGE -> "not judged by this advisory, an OS package owns the file";
            case THIRD_PARTY -> "not judged by this advisory, another vendor built the package";
        };
    }
}
