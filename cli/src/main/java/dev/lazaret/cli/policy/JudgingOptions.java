package dev.lazaret.cli.policy;

import dev.lazaret.base.Severity;
import dev.lazaret.cli.files.DistinctFiles;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.judge.Policy;
import dev.lazaret.judge.Verdict.Outcome;
import dev.lazaret.judge.clause.FailOn;
import dev.lazaret.report.ScanReport;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** By what to judge, and what the judgement does to the exit code: what scan and lint share. */
public final class JudgingOptions {

    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE|URL",
            split = ",",
            description =
                    "Judge by a ready policy (baseline, strict, cis-docker-4, distroless), a file, or"
                            + " an https URL; several count together. Default: .lazaret.yaml in the"
                            + " current directory, if there.")
    List<String> policies = new ArrayList<>();

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
            description = "A further policy file, for those who keep their waivers apart.")
    @Nullable Path waivers;

    @Option(
            names = "--accept-gaps",
            description = "Exit 0, not 3, when all that was looked at passed but there are gaps.")
    boolean acceptGaps;

    /**
     * The policy that these options and the policies they name make.
     *
     * @param ignoreUnfixed whether vulnerabilities without a fixed version are left out
     * @throws UsageException if an option or a policy is wrong
     * @throws IOException if a policy cannot be fetched
     */
    public Policy policy(Shell shell, boolean ignoreUnfixed)
            throws UsageException, IOException, InterruptedException {
        try {
            List<FailOn> conditions = failOn.stream().map(FailOn::parse).toList();
            Severity least = Severity.parse(severity);
            for (FailOn condition : conditions) {
                if (condition.isBelow(least)) {
                    throw new UsageException(
                            "--fail-on %s never sees what --severity %s leaves out"
                                    .formatted(condition.label(), severity));
                }
            }
            Policy options = Policy.ofOptions(least, ignoreUnfixed, ignored, conditions);
            return options.and(PolicySource.load(sources(), shell));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Ids and aliases whose findings are left out. */
    public List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** Adds the files that policies are read from. */
    public void into(DistinctFiles files) throws UsageException, IOException {
        for (String policy : policies) {
            if (PolicySource.parse(policy) instanceof PolicySource.Local local) {
                files.reads("--policy", local.file());
            }
        }
        files.reads("--waivers", waivers);
        if (sources().isEmpty()) {
            files.reads("the project's policy", PolicySource.PROJECT);
        }
    }

    private List<String> sources() {
        List<String> sources = new ArrayList<>(policies);
        if (waivers != null) {
            sources.add(waivers.toString());
        }
        return sources;
    }

    /** Blocked, incomplete or passed. */
    public int exitCode(ScanReport report) {
        if (report.outcome() == Outcome.BLOCK) {
            return ExitCode.BLOCKED;
        }
        return report.gaps().isEmpty() || acceptGaps ? ExitCode.PASSED : ExitCode.COULD_NOT_LOOK;
    }
}
