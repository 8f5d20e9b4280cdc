package dev.lazaret.cli.cache;

import dev.lazaret.cli.shell.Durations;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.scan.CacheDirectory;
import dev.lazaret.scan.FileLayerCache;
import dev.lazaret.scan.FileSubjectCache;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** {@code lazaret cache prune}. */
@Command(name = "prune", description = "Delete layers and images that were not used for a while.")
final class CachePruneCommand extends StandardOptions implements Callable<Integer> {

    @Option(
            names = "--unused-for",
            paramLabel = "DURATION",
            description = "Keep what was used within this time: 7d, 12h; default 30d.")
    String unusedFor = "30d";

    @Option(names = "--all", description = "Delete all of them.")
    boolean all;

    private final Shell shell;

    CachePruneCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        Duration age = all ? Duration.ZERO : Durations.parse(unusedFor);
        Instant before = shell.clock().instant().minus(age);
        CacheDirectory.Contents layers =
                FileLayerCache.files(Caches.layers(shell)).prune(before, all);
        CacheDirectory.Contents images =
                FileSubjectCache.files(Caches.images(shell)).prune(before, all);
        // a run has ended after a day, whatever its --timeout
        TemporaryDirectory.deleteLeft(shell, shell.clock().instant().minus(Duration.ofDays(1)));
        shell.out()
                .printf(
                        "Deleted %d layers and %d images, %,d bytes.%n",
                        layers.entries(), images.entries(), layers.bytes() + images.bytes());
        return ExitCode.PASSED;
    }
}
