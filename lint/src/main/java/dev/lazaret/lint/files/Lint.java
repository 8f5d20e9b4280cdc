package dev.lazaret.lint.files;

import dev.lazaret.base.Gap;
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

    private final LintOptions options;

    public Lint(LintOptions options) {
        this.options = options;
    }

    /** Manifests are judged together: a network policy in one covers a pod in another. */
    public LintResult run(List<SourceFile> files) {
        List<LintResult> results = new ArrayList<>();
        files.parallelStream()
                .filter(file -> file.kind() != SourceKind.KUBERNETES)
                .map(this::single)
                .forEachOrdered(results::add);
        List<KubernetesSource> manifests =
                files.stream()
                        .filter(file -> file.kind() == SourceKind.KUBERNETES)
                        .map(file -> new KubernetesSource(file.name(), file.text()))
                        .toList();
        results.add(KubernetesLint.lint(manifests, options.kubernetes()));
        return joined(results);
    }

    private LintResult single(SourceFile file) {
        return switch (file.kind()) {
            case DOCKERFILE -> DockerfileLint.lint(file.name(), file.text(), options.dockerfile());
            case COMPOSE ->
                    ComposeLint.lint(file.name(), file.text(), options.dockerfile().limits());
            case KUBERNETES -> KubernetesLint.lint(file.name(), file.text(), options.kubernetes());
        };
    }

    private static LintResult joined(List<LintResult> results) {
        List<SourceLineFinding> findings = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (LintResult result : results) {
            findings.addAll(result.findings());
            gaps.addAll(result.gaps());
        }
        return new LintResult(findings, gaps);
    }
}
