package dev.lazaret.cli.explain;

import dev.lazaret.advisories.ComparisonLines;
import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;
import dev.lazaret.advisories.version.VersionOrders;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;
import dev.lazaret.cli.shell.UsageException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/** {@code lazaret compare-versions ORDER}: for scripts, as {@code dpkg --compare-versions}. */
@Command(
        name = "compare-versions",
        description =
                "Read lines 'A B' on standard input and print 'A < B', 'A = B' or 'A > B' for each, in order.")
public final class CompareVersionsCommand extends StandardOptions implements Callable<Integer> {

    @Parameters(
            paramLabel = "ORDER",
            description =
                    "apk, dpkg, rpm, maven, semver, pep440, go, cargo, gem, packagist, nuget, pub,"
                            + " hex, conan, cran or hackage.")
    String order = "";

    private final Shell shell;

    public CompareVersionsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        ComparisonLines comparison = new ComparisonLines(versionOrder());
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(shell.in(), StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                shell.out().println(comparison.compare(line));
            } catch (InvalidVersionException e) {
                throw new UsageException("line " + number + ": " + e.getMessage(), e);
            }
        }
        return ExitCode.PASSED;
    }

    private VersionOrder versionOrder() throws UsageException {
        return VersionOrders.byName(order)
                .orElseThrow(() ->
                        new UsageException(
                                "no version order '"
                                        + order
                                        + "'; one of "
                                        + String.join(", ", VersionOrders.names())));
    }
}
