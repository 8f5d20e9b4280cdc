package dev.lazaret.cli.cache;

import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;
import dev.lazaret.scan.CacheDirectory;
import dev.lazaret.scan.FileLayerCache;
import dev.lazaret.scan.FileSubjectCache;

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
        CacheDirectory.Contents layers = FileLayerCache.files(Caches.layers(shell)).contents();
        CacheDirectory.Contents images = FileSubjectCache.files(Caches.images(shell)).contents();
        shell.out().println("Directory:   " + shell.cacheHome());
        shell.out().println("Layers:      " + layers.entries());
        shell.out().println("Images:      " + images.entries());
        shell.out().printf("Size:        %,d bytes%n", layers.bytes() + images.bytes());
        return ExitCode.PASSED;
    }
}
