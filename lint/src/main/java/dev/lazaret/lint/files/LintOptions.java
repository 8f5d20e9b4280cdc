package dev.lazaret.lint.files;

import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;
import dev.lazaret.lint.kubernetes.rules.KubernetesOptions;

/** What a project asks of its files beyond what is asked of all, kind by kind. */
public record LintOptions(DockerfileOptions dockerfile, KubernetesOptions kubernetes) {

    /** Nothing more is asked. */
    public static final LintOptions DEFAULT =
            new LintOptions(DockerfileOptions.DEFAULT, KubernetesOptions.DEFAULT);
}
