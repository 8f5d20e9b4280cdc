package dev.lazaret.cli.lint;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Rule;
import dev.lazaret.cli.files.SmallFile;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.lint.dockerfile.fix.KnownDigests;
import dev.lazaret.lint.files.Fixes;
import dev.lazaret.lint.files.LintOptions;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What to repair, and whether to write it. */
final class FixingOptions {

    @Option(
            names = "--fix",
            description =
                    "Repair what can be repaired in the text, show the difference and write it; of"
                            + " standard input the repaired text goes to standard output. Pods lose"
                            + " rights: root, capabilities and the API token; what must hold of"
                            + " each is listed. Test before you commit.")
    boolean fix;

    @Option(names = "--dry-run", description = "With --fix: only show the difference.")
    boolean dryRun;

    @Option(
            names = "--digests",
            paramLabel = "FILE",
            description =
                    "With --fix: pin base images to these digests; lines such as 'debian:12"
                            + " sha256:...'.")
    @Nullable Path digests;

    @Option(
            names = "--fix-read-only-root",
            description = "With --fix: also set readOnlyRootFilesystem: true.")
    boolean readOnlyRoot;

    /** The repairs asked for, without those of ignored rules. */
    Fixes fixes(LintOptions options, List<String> ignored) throws UsageException {
        Predicate<Rule> wanted = rule -> ignored.stream().noneMatch(rule::isCalled);
        return new Fixes(options, wanted, knownDigests(), readOnlyRoot);
    }

    private Map<String, Digest> knownDigests() throws UsageException {
        if (digests == null) {
            return Map.of();
        }
        try {
            return KnownDigests.parse(digests.toString(), SmallFile.read(digests, "the digests"));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}
