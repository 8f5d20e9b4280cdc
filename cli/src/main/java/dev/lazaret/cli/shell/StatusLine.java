package dev.lazaret.cli.shell;

import dev.lazaret.base.Text;

/** A line on standard error that is written over and over, ten times a second at most. */
public final class StatusLine implements AutoCloseable {

    private static final long NANOS_BETWEEN = 100_000_000;
    private final Shell shell;
    private final boolean active;
    private long last;
    private int shown;

    /** A line that appears only where a person sees it. */
    public StatusLine(Shell shell, boolean quiet) {
        this.shell = shell;
        this.active = shell.errIsTerminal() && !quiet;
    }

    /** Replaces what stands there. */
    public synchronized void show(String text) {
        long now = System.nanoTime();
        if (!active || (shown > 0 && now - last < NANOS_BETWEEN)) {
            return;
        }
        last = now;
        String safe = Text.quote(text, Math.max(10, shell.width() - 2));
        shell.err().print("\r" + safe + " ".repeat(Math.max(0, shown - safe.length())));
        shell.err().flush();
        shown = safe.length();
    }

    /** Wipes the line. */
    @Override
    public synchronized void close() {
        if (shown > 0) {
            shell.err().print("\r" + " ".repeat(shown) + "\r");
            shell.err().flush();
            shown = 0;
        }
    }
}
