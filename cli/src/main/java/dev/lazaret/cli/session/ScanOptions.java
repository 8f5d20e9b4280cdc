package dev.lazaret.cli.session;

import dev.lazaret.base.Limits;
import dev.lazaret.cli.shell.Durations;
import dev.lazaret.cli.shell.ReportingOptions;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.oci.Platform;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;

/** How to look: what scan, sbom and explain share. */
public abstract class ScanOptions extends ReportingOptions {

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
    protected boolean noCache;

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

    /** Layers read at once. */
    public int parallel() {
        return parallel;
    }

    /**
     * The bounds of one run.
     *
     * @throws UsageException if one of them cannot be
     */
    public Limits limits() throws UsageException {
        if (layerBytesMax < 1 || parallel < 1) {
            throw new UsageException(
                    layerBytesMax < 1
                            ? "--max-layer-bytes is a number above 0, not " + layerBytesMax
                            : "--parallel is a number above 0, not " + parallel);
        }
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
}
