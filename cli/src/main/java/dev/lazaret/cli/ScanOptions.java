package dev.lazaret.cli;

import dev.lazaret.base.Limits;
import dev.lazaret.base.Severity;
import dev.lazaret.judge.FailOn;
import dev.lazaret.judge.Policy;
import dev.lazaret.judge.PolicyException;
import dev.lazaret.oci.Platform;
import dev.lazaret.report.table.TableOptions;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to look and how to judge: what scan, sbom and explain share. */
abstract class ScanOptions extends StandardOptions {

    private static final Path POLICY = Path.of(".lazaret.yaml");

    @Option(
            names = "--platform",
            paramLabel = "OS/ARCH",
            description = "Platform of a multi-platform image; default: this machine's.")
    @Nullable String platform;

    @Option(
            names = "--insecure",
            description = "Accept plain HTTP and unverified certificates from the registry.")
    boolean insecure;

    @Option(
            names = "--mirror",
            paramLabel = "HOST=MIRROR",
            split = ",",
            description = "Ask this mirror first for images of a registry host; repeatable.")
    List<String> mirrors = new ArrayList<>();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "Layers read at once; default: the number of processors.")
    int parallel = Runtime.getRuntime().availableProcessors();

    @Option(names = "--no-cache", description = "Read every layer anew and keep nothing.")
    boolean noCache;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description = "Give up after this time: 90s, 10m, 2h; default 30m.")
    String timeout = "30m";

    @Option(
            names = "--max-layer-bytes",
            paramLabel = "BYTES",
            description = "Largest uncompressed layer; default 64 GiB.")
    long layerBytesMax = Limits.DEFAULT.layerBytesMax();

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no notices.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more: every gap, every waiver.")
    boolean verbose;

    @Option(names = "--no-color", description = "No colours; NO_COLOR does the same.")
    boolean noColor;

    Limits limits() throws UsageException {
        return Limits.DEFAULT
                .withTimeout(Durations.parse(timeout))
                .withLayerBytesMax(layerBytesMax);
    }

    @Nullable Platform platform() throws UsageException {
        try {
            return platform == null ? null : Platform.parse(platform);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The policy that these options and the policy file make. */
    static Policy policy(
            String severity,
            boolean ignoreUnfixed,
            List<String> ignored,
            List<String> failOn,
            @Nullable Path waivers)
            throws UsageException {
        try {
            List<FailOn> conditions = failOn.stream().map(FailOn::parse).toList();
            return Policy.ofOptions(Severity.parse(severity), ignoreUnfixed, ignored, conditions)
                    .and(policyFile(waivers));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Policy policyFile(@Nullable Path named) throws UsageException {
        Path file = named == null ? POLICY : named;
        if (named == null && !Files.exists(file)) {
            return Policy.REPORT_ALL;
        }
        try {
            return Policy.parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UsageException("Tried to read the policy " + file + " but failed: " + e, e);
        } catch (PolicyException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    TableOptions tableOptions(Shell shell) {
        boolean color = shell.outIsTerminal() && !noColor && shell.variable("NO_COLOR").isEmpty();
        return new TableOptions(shell.width(), color, verbose);
    }
}
