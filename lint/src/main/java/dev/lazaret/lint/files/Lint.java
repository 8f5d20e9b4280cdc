package dev.lazaret.lint.files;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.lint.LintResult;
import dev.lazaret.lint.compose.ComposeLint;
import dev.lazaret.lint.dockerfile.DockerfileLint;
import dev.lazaret.lint.kubernetes.KubernetesLint;
import dev.lazaret.lint.kubernetes.KubernetesSource;

import java.util.ArrayList;
import java.util.List;

/** Lints files of all kinds. Never throws for what a file contains. */
public final class Lint {

    /** Of all files together. A repository with more is not read to its end by anybody. */
    private static final int FINDINGS_MAX = 200_000;

    /** Files looked at before findings are counted again; the outcome is in order of files. */
    private static final int BATCH = 64;

    private final LintOptions options;

    public Lint(LintOptions options) {
        this.options = options;
    }

    /** Manifests are judged together: a network policy in one covers a pod in another. */
    public LintResult run(List<SourceFile> files) {
        List<SourceLineFinding> findings = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        List<KubernetesSource> manifests = new ArrayList<>();
        List<SourceFile> others = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.kind() == SourceKind.KUBERNETES) {
                manifests.add(new KubernetesSource(file.name(), file.text()));
            } else {
                others.add(file);
            }
        }
        LintResult together = KubernetesLint.lint(manifests, options.kubernetes());
        add(together, findings, gaps);
        for (int at = 0; at < others.size(); at += BATCH) {
            if (findings.size() > FINDINGS_MAX) {
                gaps.add(tooMany(others.get(at).name()));
                break;
            }
            others.subList(at, Math.min(others.size(), at + BATCH)).parallelStream()
                    .map(this::single)
                    .toList()
                    .forEach(result -> add(result, findings, gaps));
        }
        return new LintResult(findings, gaps);
    }

    private static void add(LintResult result, List<SourceLineFinding> findings, List<Gap> gaps) {
        findings.addAll(result.findings());
        gaps.addAll(result.gaps());
    }

    private static Gap tooMany(String from) {
        return new Gap(
                Gap.Kind.LIMIT,
                Location.file(null, from),
                "Did not look at this file and those after it: those before have more than "
                        + FINDINGS_MAX
                        + " findings.",
                "Lint fewer files at once.");
    }

    private LintResult single(SourceFile file) {
        return switch (file.kind()) {
            case DOCKERFILE ->
                    DockerfileLint.lint(
                            file.name(), file.text(), file.ignored(), options.dockerfile());
            case COMPOSE ->
                    ComposeLint.lint(file.name(), file.text(), options.dockerfile().limits());
            case KUBERNETES -> KubernetesLint.lint(file.name(), file.text(), options.kubernetes());
        };
    }
}
