package dev.lazaret.cli.lint;

import dev.lazaret.base.Gap;
import dev.lazaret.cli.files.DistinctFiles;
import dev.lazaret.cli.files.Outputs;
import dev.lazaret.cli.policy.JudgingOptions;
import dev.lazaret.cli.shell.ReportingOptions;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.cli.shell.Version;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.judge.Judge;
import dev.lazaret.judge.Judgement;
import dev.lazaret.judge.Policy;
import dev.lazaret.judge.facts.Facts;
import dev.lazaret.lint.LintResult;
import dev.lazaret.lint.files.Fixes;
import dev.lazaret.lint.files.Lint;
import dev.lazaret.lint.files.LintOptions;
import dev.lazaret.lint.files.SourceFile;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.ScanReport.ImageSummary;
import dev.lazaret.report.formats.ReportFormats;

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

/** {@code lazaret lint [PATH...]}: what is wrong in the files that images and pods come from. */
@Command(
        name = "lint",
        sortOptions = false,
        description =
                "Look into Dockerfiles, Kubernetes manifests and Compose files and say what is"
                        + " wrong, on which line, and what to do about it.",
        footer = {
            "",
            "PATH is a file, a folder or - for standard input; the current folder by default.",
            "In folders these are found: Dockerfile*, Containerfile*, *.dockerfile, Compose files",
            "and every YAML file with Kubernetes objects. Folders that begin with a dot (but not",
            ".devcontainer, .docker, .ci, .github, .gitlab, .circleci, .k8s), node_modules and",
            "__pycache__ are left out unless they are named; links are followed within the folder.",
            "",
            "    helm template ./chart | lazaret lint -",
            "    docker compose config | lazaret lint -",
            "",
            "Comments silence a rule for the line below: # lazaret ignore=ID reason; before a FROM",
            "for its stage: # lazaret stage ignore=ID; anywhere for a Dockerfile: # lazaret global",
            "ignore=ID. Those of Hadolint (# hadolint ignore=DL3008), Trivy",
            "(#trivy:ignore:DS-0002) and BuildKit (# check=skip=UndefinedVar) count as well.",
            "",
            "Exit codes: 0 passed, 1 blocked, 2 wrong usage, 3 something could not be looked at."
        })
public final class LintCommand extends ReportingOptions implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "Files, folders or -.", arity = "0..*")
    List<String> paths = new ArrayList<>();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "NAME[=FILE]",
            split = ",",
            description =
                    "table, json, sarif, junit or gitlab (Code Quality); repeatable:"
                            + " --format table --format sarif=lint.sarif")
    List<String> formats = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report here instead of standard output.")
    @Nullable Path output;

    @Mixin LintingOptions linting = new LintingOptions();

    @Mixin FixingOptions fixing = new FixingOptions();

    @Mixin JudgingOptions judging = new JudgingOptions();

    private final Shell shell;

    public LintCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Exception {
        checkFixing();
        Policy policy = judging.policy(shell, false);
        LocalDate today = LocalDate.ofInstant(shell.clock().instant(), ZoneOffset.UTC);
        LintOptions options = linting.options(today);
        Fixes fixes = fixing.fixes(options, judging.ignored());
        Outputs outputs =
                Outputs.of(
                        formats.isEmpty() ? List.of("table") : formats,
                        output,
                        tableOptions(shell),
                        ReportFormats::ofSources);
        LintSources sources = new LintSources(shell, linting.kind(), LintSources.BYTES_MAX);
        sources.addAll(paths.isEmpty() ? List.of(".") : paths);
        notices(sources);
        List<SourceFile> files = sources.files();
        if (outputs.haveFiles()) {
            requireDistinct(outputs, files);
        }
        if (fixing.fix) {
            files = new LintRepairs(shell, fixes, fixing.dryRun, paths.contains("-")).repair(files);
        }
        ScanReport report = report(sources, new Lint(options).run(files), new Judge(policy), today);
        if (!fixing.fix) {
            outputs.write(report, shell.out());
        }
        return judging.exitCode(report);
    }

    private void checkFixing() throws UsageException {
        if (fixing.fix && !formats.isEmpty()) {
            throw new UsageException("--fix shows a difference, no report; run lint again for one");
        }
        if (fixing.dryRun && !fixing.fix) {
            throw new UsageException("--dry-run says nothing without --fix");
        }
        if (fixing.fix && paths.contains("-") && paths.size() > 1) {
            throw new UsageException("--fix takes standard input alone, or files");
        }
    }

    private void requireDistinct(Outputs outputs, List<SourceFile> sources)
            throws UsageException, IOException {
        DistinctFiles read = new DistinctFiles().reads("--digests", fixing.digests);
        for (SourceFile source : sources) {
            if (!source.name().equals(LintSources.STANDARD_INPUT)) {
                read.reads("PATH", Path.of(source.name()));
            }
        }
        judging.into(read);
        outputs.into(read);
    }

    private void notices(LintSources sources) {
        if (!isQuiet() && !sources.leftOut().isEmpty()) {
            shell.err()
                    .println(
                            "Left out: "
                                    + String.join(", ", sources.leftOut())
                                    + ". Name a folder to lint it.");
        }
    }

    private ScanReport report(
            LintSources sources, LintResult result, Judge judge, LocalDate today) {
        String name = paths.isEmpty() ? "." : String.join(" ", paths);
        List<Gap> gaps = new ArrayList<>(sources.gaps());
        gaps.addAll(result.gaps());
        Judgement judgement = judge.judge(result.findings(), Facts.of(today).image(name).build());
        return new ScanReport(
                Version.text(),
                ImageSummary.ofSources(
                        name, sources.files().stream().map(SourceFile::name).toList()),
                null,
                null,
                Inventory.of(null, List.of()),
                judgement.findings(),
                List.of(),
                gaps,
                judgement.verdict());
    }
}
