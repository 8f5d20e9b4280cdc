package dev.lazaret.cli;

import dev.lazaret.scan.FileLayerCache;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.util.concurrent.Callable;

/** {@code lazaret cache status}. */
@Command(name = "status", description = "Show where the cache lies and how large it is.")
final class CacheStatusCommand extends StandardOptions implements Callable<Integer> {

    private final Shell shell;

    CacheStatusCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        FileLayerCache.Contents contents = new FileLayerCache(Caches.layers(shell)).contents();
        shell.out().println("Directory:   " + shell.cacheHome());
        shell.out().println("Layers:      " + contents.entries());
        shell.out().printf("Size:        %,d bytes%n", contents.bytes());
        return ExitCode.PASSED;
    }
}
