package dev.lazaret.cli.layers;

import dev.lazaret.cli.files.DistinctFiles;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.layers.stats.Thresholds;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an image may waste before a pipeline stops: Dive's options, Dive's file. */
final class ThresholdOptions {

    private static final Path DEFAULT = Path.of(".dive-ci");

    @Option(
            names = "--ci",
            description =
                    "Hold the image against thresholds; exit 1 when it breaks one. Defaults as Dive:"
                            + " efficiency 0.9, user waste 0.1.")
    boolean enabled;

    @Option(
            names = "--ci-config",
            paramLabel = "FILE",
            description = "Thresholds; default: .dive-ci in the current directory, if there.")
    @Nullable Path file;

    @Option(
            names = {"--lowest-efficiency", "--lowestEfficiency"},
            paramLabel = "RATIO",
            description = "With --ci: fail below this ratio from 0 to 1, or 'disabled'.")
    @Nullable String lowestEfficiency;

    @Option(
            names = {"--highest-wasted-bytes", "--highestWastedBytes"},
            paramLabel = "BYTES",
            description = "With --ci: fail above this, such as 20MB, or 'disabled'.")
    @Nullable String highestWastedBytes;

    @Option(
            names = {"--highest-user-wasted-percent", "--highestUserWastedPercent"},
            paramLabel = "RATIO",
            description =
                    "With --ci: fail above this ratio from 0 to 1 of wasted bytes to the bytes of all"
                            + " layers but the lowest, or 'disabled'.")
    @Nullable String highestUserWasted;

    /** The thresholds, if any were asked for. Options win over the file. */
    Optional<Thresholds> thresholds() throws UsageException {
        if (!enabled && file == null) {
            return Optional.empty();
        }
        Map<String, String> rules = new HashMap<>(fromFile());
        put(rules, Thresholds.LOWEST_EFFICIENCY, lowestEfficiency);
        put(rules, Thresholds.HIGHEST_WASTED_BYTES, highestWastedBytes);
        put(rules, Thresholds.HIGHEST_USER_WASTED_PERCENT, highestUserWasted);
        try {
            return Optional.of(Thresholds.of(rules));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Adds the file that they are read from. */
    void into(DistinctFiles files) throws UsageException, IOException {
        files.reads("--ci-config", file == null && enabled ? DEFAULT : file);
    }

    private Map<String, String> fromFile() throws UsageException {
        Path named = file;
        if (named != null) {
            return DiveRules.read(named);
        }
        return Files.exists(DEFAULT) ? DiveRules.read(DEFAULT) : Map.of();
    }

    private static void put(Map<String, String> rules, String rule, @Nullable String value) {
        if (value != null) {
            rules.put(rule, value);
        }
    }
}
