package dev.lazaret.cli;

import dev.lazaret.base.Severity;
import dev.lazaret.judge.FailOn;
import dev.lazaret.judge.Policy;
import dev.lazaret.judge.PolicyException;
import dev.lazaret.judge.Verdict.Outcome;
import dev.lazaret.report.ScanReport;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** By what to judge, and what the judgement does to the exit code: what scan and lint share. */
final class JudgingOptions {

    private static final Path POLICY = Path.of(".lazaret.yaml");

    @Option(
            names = {"-s", "--severity"},
            paramLabel = "LEVEL",
            description = "Leave out findings below: negligible, low, medium, high or critical.")
    String severity = "unknown";

    @Option(
            names = "--ignore",
            paramLabel = "ID",
            split = ",",
            description = "Leave out findings with this id or alias; repeatable.")
    List<String> ignored = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "CONDITION",
            split = ",",
            description =
                    "Block (exit 1) on a severity or worse, on kev, or on fixable; repeatable.")
    List<String> failOn = new ArrayList<>();

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "Waiver file; default: .lazaret.yaml in the current directory, if there.")
    @Nullable Path waivers;

    @Option(
            names = "--accept-gaps",
            description = "Exit 0, not 3, when all that was looked at passed but there are gaps.")
    boolean acceptGaps;

    /**
     * The policy that these options and the policy file make.
     *
     * @param ignoreUnfixed whether vulnerabilities without a fixed version are left out
     * @throws UsageException if an option or the file is wrong
     */
    Policy policy(boolean ignoreUnfixed) throws UsageException {
        try {
            List<FailOn> conditions = failOn.stream().map(FailOn::parse).toList();
            return Policy.ofOptions(Severity.parse(severity), ignoreUnfixed, ignored, conditions)
                    .and(policyFile(waivers));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Policy policyFile(@Nullable Path named) throws UsageException {
        Path file = named == null ? POLICY : named;
        if (named == null && !Files.exists(file)) {
            return Policy.REPORT_ALL;
        }
        try {
            return Policy.parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UsageException("Tried to read the policy " + file + " but failed: " + e, e);
        } catch (PolicyException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Blocked, incomplete or passed. */
    int exitCode(ScanReport report) {
        if (report.verdict().outcome() == Outcome.BLOCK) {
            return ExitCode.BLOCKED;
        }
        return report.gaps().isEmpty() || acceptGaps ? ExitCode.PASSED : ExitCode.COULD_NOT_LOOK;
    }
}
