package dev.lazaret.lint.files;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Rule;
import dev.lazaret.lint.FixResult;
import dev.lazaret.lint.dockerfile.fix.DockerfileFix;
import dev.lazaret.lint.kubernetes.KubernetesFix;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Repairs files of all kinds, one by one. Nothing is written. */
public final class Fixes {

    private final LintOptions options;
    private final Predicate<Rule> wanted;
    private final Map<String, Digest> digests;
    private final boolean readOnlyRoot;

    /**
     * Repairs.
     *
     * @param wanted rules whose findings are to be repaired
     * @param digests of base images, by full reference
     * @param readOnlyRoot whether to make root file systems of containers read-only as well
     */
    public Fixes(
            LintOptions options,
            Predicate<Rule> wanted,
            Map<String, Digest> digests,
            boolean readOnlyRoot) {
        this.options = options;
        this.wanted = wanted;
        this.digests = Map.copyOf(digests);
        this.readOnlyRoot = readOnlyRoot;
    }

    /** The repaired file. */
    public FixResult fix(SourceFile file) {
        if (file.text().indexOf('\uFFFD') >= 0) {
            String why = file.name() + ": is not UTF-8, so it would not stay byte for byte";
            return new FixResult(file.text(), List.of(), List.of(why));
        }
        return switch (file.kind()) {
            case DOCKERFILE ->
                    new DockerfileFix(options.dockerfile(), wanted, digests)
                            .fix(file.name(), file.text());
            case KUBERNETES ->
                    KubernetesFix.fix(
                            file.name(), file.text(), options.kubernetes(), wanted, readOnlyRoot);
            case COMPOSE -> FixResult.unchanged(file.text());
        };
    }
}
