package dev.lazaret.cli;

import dev.lazaret.scan.FileLayerCache;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;

/** {@code lazaret cache prune}. */
@Command(name = "prune", description = "Delete layers that were not used for a while.")
final class CachePruneCommand extends StandardOptions implements Callable<Integer> {

    @Option(
            names = "--unused-for",
            paramLabel = "DURATION",
            description = "Keep what was used within this time: 7d, 12h; default 30d.")
    String unusedFor = "30d";

    @Option(names = "--all", description = "Delete every layer.")
    boolean all;

    private final Shell shell;

    CachePruneCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        Duration age = all ? Duration.ZERO : Durations.parse(unusedFor);
        FileLayerCache cache = new FileLayerCache(Caches.layers(shell));
        FileLayerCache.Contents pruned = cache.prune(shell.clock().instant().minus(age), all);
        shell.out().printf("Deleted %d layers, %,d bytes.%n", pruned.entries(), pruned.bytes());
        return ExitCode.PASSED;
    }
}
