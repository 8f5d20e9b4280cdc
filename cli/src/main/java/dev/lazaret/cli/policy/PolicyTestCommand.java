package dev.lazaret.cli.policy;

import dev.lazaret.base.Text;
import dev.lazaret.cli.files.SmallFile;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.judge.Policy;
import dev.lazaret.judge.ReadyPolicies;
import dev.lazaret.judge.cases.PolicyCases;
import dev.lazaret.judge.cases.PolicyCases.Result;
import dev.lazaret.judge.yaml.PolicyException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code lazaret policy test}: whether a policy does what its cases say. */
@Command(
        name = "test",
        sortOptions = false,
        description =
                "Run the cases beside a policy: facts and findings, and what must come of them.",
        footer = {
            "",
            "Exit codes: 0 all cases hold, 1 one does not, 2 a policy or case is wrong.",
            "docs/policy.md says how cases are written; 'lazaret policy test --policy strict' runs",
            "those of a ready policy."
        })
final class PolicyTestCommand extends StandardOptions implements Callable<Integer> {

    @Parameters(
            paramLabel = "CASES",
            arity = "0..*",
            description = "Files of cases; default: NAME.cases.yaml beside NAME.yaml.")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE|URL",
            split = ",",
            description = "As for scan; default: .lazaret.yaml.")
    List<String> policies = new ArrayList<>();

    @Option(
            names = {"-q", "--quiet"},
            description = "Only cases that do not hold.")
    boolean quiet;

    private final Shell shell;

    PolicyTestCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws UsageException, IOException, InterruptedException {
        List<String> named =
                policies.isEmpty() ? List.of(PolicySource.PROJECT.toString()) : policies;
        Policy policy = PolicySource.load(named, shell);
        List<Result> results = new ArrayList<>();
        for (PolicyCases cases : files.isEmpty() ? beside(named) : given()) {
            results.addAll(cases.run(policy));
        }
        results.forEach(this::print);
        long failed = results.stream().filter(result -> !result.holds()).count();
        shell.out()
                .printf(
                        "%s%d cases, %d failed%n",
                        quiet && failed == 0 ? "" : "\n", results.size(), failed);
        return failed == 0 ? ExitCode.PASSED : ExitCode.BLOCKED;
    }

    private void print(Result result) {
        if (result.holds()) {
            if (!quiet) {
                shell.out().println("ok      " + Text.quote(result.name(), 200));
            }
            return;
        }
        shell.out()
                .println(
                        "FAILED  " + Text.quote(result.name(), 200) + "  (" + result.place() + ")");
        result.differences()
                .forEach(difference ->
                        shell.out().println("        " + Text.quote(difference, 500)));
    }

    private List<PolicyCases> given() throws UsageException {
        List<PolicyCases> cases = new ArrayList<>();
        for (Path file : files) {
            cases.add(parse(file.toString(), SmallFile.read(file, "the cases")));
        }
        return cases;
    }

    private static List<PolicyCases> beside(List<String> policies) throws UsageException {
        List<PolicyCases> cases = new ArrayList<>();
        for (String name : policies) {
            cases.add(beside(PolicySource.parse(name)));
        }
        return cases;
    }

    private static PolicyCases beside(PolicySource source) throws UsageException {
        return switch (source) {
            case PolicySource.Ready ready ->
                    parse(
                            ready.name() + ".cases.yaml",
                            ReadyPolicies.cases(ready.name()).orElseThrow());
            case PolicySource.Local local -> {
                String name = local.file().getFileName().toString();
                Path file =
                        local.file()
                                .resolveSibling(name.replaceFirst("\\.ya?ml$", "") + ".cases.yaml");
                if (!Files.exists(file)) {
                    throw new UsageException(
                            "There are no cases beside "
                                    + local.file()
                                    + ": no "
                                    + file
                                    + ". Write some (docs/policy.md), or name a file of cases.");
                }
                yield parse(file.toString(), SmallFile.read(file, "the cases"));
            }
            case PolicySource.Remote remote ->
                    throw new UsageException(
                            "Name a file of cases: none can lie beside " + remote.label() + ".");
        };
    }

    private static PolicyCases parse(String file, String text) throws UsageException {
        try {
            return PolicyCases.parse(file, text);
        } catch (PolicyException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}
