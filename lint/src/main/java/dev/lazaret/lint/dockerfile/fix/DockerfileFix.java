package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Rule;
import dev.lazaret.lint.FixResult;
import dev.lazaret.lint.LintResult;
import dev.lazaret.lint.dockerfile.DockerfileLint;
import dev.lazaret.lint.dockerfile.rules.Build;
import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;
import dev.lazaret.lint.dockerfile.syntax.Dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Repairs a Dockerfile, rule after rule. A repair is kept only when the file still reads, and the
 * rule then finds less than before; what an inline comment silences is left. Repairing twice is
 * repairing once.
 */
public final class DockerfileFix {

    private final DockerfileOptions options;
    private final Predicate<Rule> wanted;
    private final List<Repair> repairs;

    /**
     * Repairs for some rules.
     *
     * @param wanted rules whose findings are to be repaired
     * @param digests digests of images by reference as {@link
     *     dev.lazaret.base.ImageReference#toString} writes it
     */
    public DockerfileFix(
            DockerfileOptions options, Predicate<Rule> wanted, Map<String, Digest> digests) {
        this.options = options;
        this.wanted = wanted;
        this.repairs =
                List.of(
                        // first, so that what others write anew follows
                        new SameCase(),
                        new AddOption(
                                "dockerfile/apt-recommends", "apt-get", "--no-install-recommends"),
                        new AddOption("dockerfile/apt-without-yes", "apt-get", "-y"),
                        new CleanAptLists(),
                        new AddOption("dockerfile/apk-cache", "apk", "--no-cache"),
                        new CopyForAdd(),
                        new JsonCommand(),
                        new PinDigest(digests),
                        new WorkdirForCd(),
                        new AsLikeFrom(),
                        new LabelForMaintainer(),
                        new EqualsForBlank(),
                        new DropEmptyLines(),
                        new SmallProtocol());
    }

    /** The ids of the rules whose findings may be repaired. */
    public List<String> rules() {
        return repairs.stream().map(Repair::rule).toList();
    }

    /** Repairs one file. */
    public FixResult fix(String name, String text) {
        List<String> changes = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        String now = text;
        for (Repair repair : repairs) {
            FixResult step = step(repair, name, now);
            now = step.text();
            changes.addAll(step.changes());
            skipped.addAll(step.skipped());
        }
        return new FixResult(now, changes, skipped);
    }

    private FixResult step(Repair repair, String name, String text) {
        LintResult before = lint(repair, name, text);
        if (before.findings().isEmpty()) {
            return FixResult.unchanged(text);
        }
        Build build = Build.of(Dockerfile.parse(text, options.limits()), options);
        Draft draft = new Draft(name, text, build, before.findings());
        repair.repair(draft);
        String after = draft.result();
        if (!after.equals(text)) {
            LintResult check = lint(repair, name, after);
            boolean sound =
                    check.findings().size() < before.findings().size()
                            && check.gaps().size() == before.gaps().size();
            if (!sound) {
                return new FixResult(
                        text,
                        List.of(),
                        List.of(name + ": " + repair.rule() + " cannot be repaired safely here"));
            }
        }
        return new FixResult(after, draft.changes(), draft.skipped());
    }

    private LintResult lint(Repair repair, String name, String text) {
        return DockerfileLint.lint(
                name, text, options, rule -> rule.id().equals(repair.rule()) && wanted.test(rule));
    }
}
