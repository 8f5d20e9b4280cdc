package dev.lazaret.cli.session;

import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StatusLine;
import dev.lazaret.layers.Progress;
import dev.lazaret.oci.registry.PushProgress;

import java.util.concurrent.atomic.AtomicLong;

/** Says on the terminal how much of the image was read, or sent to a registry. */
public final class ScanProgressLine implements Progress, PushProgress, AutoCloseable {

    private final StatusLine line;
    private final AtomicLong bytes = new AtomicLong();
    private volatile String subject = "";

    ScanProgressLine(Shell shell, boolean quiet) {
        this.line = new StatusLine(shell, quiet);
    }

    /** Names what is at work from here on. */
    public void subject(String name) {
        subject = name;
    }

    @Override
    public void advanced(long more) {
        line.show("%s: %,d MiB read".formatted(subject, bytes.addAndGet(more) / 1024 / 1024));
    }

    @Override
    public void sent(long sent, long total) {
        line.show(
                "%s: %,d of %,d MiB sent"
                        .formatted(subject, sent / 1024 / 1024, total / 1024 / 1024));
    }

    @Override
    public void close() {
        line.close();
    }
}
