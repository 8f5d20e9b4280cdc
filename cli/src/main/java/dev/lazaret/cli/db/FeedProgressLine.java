package dev.lazaret.cli.db;

import dev.lazaret.advisories.feeds.FeedProgress;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StatusLine;

/** One line on the terminal that says how far an update is; silent where there is no terminal. */
final class FeedProgressLine implements FeedProgress, AutoCloseable {

    private final StatusLine line;

    FeedProgressLine(Shell shell, boolean quiet) {
        this.line = new StatusLine(shell, quiet);
    }

    @Override
    public void transferred(String feed, long bytes, long bytesTotal) {
        String total = bytesTotal < 0 ? "" : " of " + bytesTotal / 1024 / 1024;
        line.show("fetching %s: %d%s MiB".formatted(feed, bytes / 1024 / 1024, total));
    }

    @Override
    public void retrying(String feed, int attempt, String reason) {
        line.show("trying %s again (%d): %s".formatted(feed, attempt, reason));
    }

    @Override
    public void compiled(String feed, long records) {
        line.show("compiling %s: %,d records".formatted(feed, records));
    }

    @Override
    public void close() {
        line.close();
    }
}
