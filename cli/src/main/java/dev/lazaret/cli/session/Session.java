package dev.lazaret.cli.session;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Limits;
import dev.lazaret.base.WholeDirectory;
import dev.lazaret.cli.cache.Caches;
import dev.lazaret.cli.cache.TemporaryDirectory;
import dev.lazaret.cli.db.Databases;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.cli.shell.Version;
import dev.lazaret.layers.LayerCache;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.Mirror;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.open.ImageLocators;
import dev.lazaret.scan.FileLayerCache;
import dev.lazaret.scan.FileSubjectCache;
import dev.lazaret.scan.SubjectReader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;

/** One run over one image: its temporary directory, its time limit, its progress line. */
public final class Session implements AutoCloseable {

    private final Path temporary;
    private final SubjectReader reader;
    private final OpenOptions open;
    private final LayerCache cache;
    private final ScanProgressLine progress;
    private final Deadline deadline;
    private final Duration timeout;

    private Session(
            Path temporary,
            OpenOptions open,
            LayerCache cache,
            SubjectReader reader,
            ScanProgressLine progress,
            Duration timeout) {
        this.open = open;
        this.cache = cache;
        this.temporary = temporary;
        this.reader = reader;
        this.progress = progress;
        this.timeout = timeout;
        this.deadline = Deadline.start(timeout);
    }

    /** Starts the clock; close ends it. */
    public static Session start(Shell shell, ScanOptions options)
            throws IOException, UsageException {
        Limits limits = options.limits();
        List<Mirror> mirrors = mirrors(options.mirrors);
        Platform platform = options.platform();
        Path temporary = TemporaryDirectory.create(shell);
        OpenOptions open =
                OpenOptions.of(Environment.of(shell.home(), shell.environment()), temporary)
                        .withPlatform(platform)
                        .withLimits(limits)
                        .withInsecure(options.insecure)
                        .withMirrors(mirrors)
                        .withUserAgent("lazaret/" + Version.text())
                        .withStandardInput(shell.in());
        Digest program = Version.program();
        LayerCache cache =
                options.noCache || program == null
                        ? LayerCache.NONE
                        : new FileLayerCache(Caches.layers(shell), program);
        ScanProgressLine progress = new ScanProgressLine(shell, options.isQuiet());
        SubjectReader reader =
                new SubjectReader(
                        open,
                        cache,
                        options.parallel,
                        progress,
                        LocalDate.ofInstant(shell.clock().instant(), ZoneOffset.UTC));
        if (!options.noCache && program != null) {
            reader = reader.withSubjects(new FileSubjectCache(Caches.images(shell), program));
        }
        return new Session(temporary, open, cache, reader, progress, limits.timeout());
    }

    private static List<Mirror> mirrors(List<String> texts) throws UsageException {
        try {
            return texts.stream().map(Mirror::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Gone when the session ends. */
    public Path temporary() {
        return temporary;
    }

    /** How images are opened. */
    public OpenOptions open() {
        return open;
    }

    /** Where facts of layers are kept, if anywhere. */
    public LayerCache cache() {
        return cache;
    }

    /** What a person sees of it. */
    public ScanProgressLine progress() {
        return progress;
    }

    /** Looks into images with all of this. */
    public SubjectReader reader() {
        return reader;
    }

    /** The advisory database, brought up to date within the session's time. */
    public Databases databases(Shell shell, DatabaseOptions options) throws Exception {
        return within(
                () -> Databases.open(shell, options.database, options.offline, options.isQuiet()));
    }

    /**
     * Does the work within the session's time.
     *
     * @throws IOException if the time was over first
     */
    public <T> T within(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (IOException | InterruptedException e) {
            if (!deadline.passed()) {
                throw e;
            }
            // the interruption was the deadline's: cleaning up must not be interrupted by it
            Thread.interrupted();
            throw new IOException(
                    "Gave up because it took longer than "
                            + timeout.toSeconds()
                            + " s; nothing was left behind. --timeout allows more.",
                    e);
        }
    }

    /**
     * Ends the time limit and the progress line: from here on a person is at work, or what is left
     * must not stop half-way.
     */
    public void unlimited() {
        progress.close();
        deadline.close();
    }

    /** What a text of the command line means, named to those who watch. */
    public ImageLocator locate(String text) throws IOException {
        progress.subject(text);
        return ImageLocators.parse(text);
    }

    @Override
    public void close() throws IOException {
        progress.close();
        deadline.close();
        WholeDirectory.delete(temporary);
    }
}
