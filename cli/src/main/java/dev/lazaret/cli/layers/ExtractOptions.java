package dev.lazaret.cli.layers;

import dev.lazaret.base.Limits;
import dev.lazaret.cli.files.ResultTarget;
import dev.lazaret.cli.session.Session;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.layers.FileExtraction;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.Progress;
import dev.lazaret.layers.StoredFile;
import dev.lazaret.oci.Image;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Taking one file out of an image, as a container sees it or as one layer ships it. */
final class ExtractOptions {

    private static final int DIGITS_MIN = 6;

    @Option(
            names = "--extract",
            paramLabel = "PATH",
            description = "Write this file of the image to standard output or --output.")
    @Nullable String path;

    @Option(
            names = "--layer",
            paramLabel = "N|DIGEST",
            description =
                    "With --extract: the version that this layer ships, though it may be replaced or"
                            + " deleted further up. A number as in the table, or the start of the"
                            + " layer's diffID.")
    @Nullable String layer;

    boolean asked() throws UsageException {
        if (path == null && layer != null) {
            throw new UsageException("--layer goes with --extract PATH.");
        }
        return path != null;
    }

    void run(Session session, String image, Shell shell, @Nullable Path output, Limits limits)
            throws Exception {
        Path draft = session.temporary().resolve("extracted");
        session.within(() ->
                session.reader()
                        .look(
                                session.locate(image),
                                (opened, merged, subject) -> {
                                    extract(opened, merged, draft, session, limits);
                                    return draft;
                                }));
        ResultTarget.write(shell, output, out -> Files.copy(draft, out));
    }

    private void extract(
            Image image, MergedImage merged, Path draft, Session session, Limits limits)
            throws IOException {
        String wanted = String.valueOf(path);
        String chosen = layer;
        StoredFile file =
                chosen == null
                        ? StoredFile.visible(merged, wanted)
                        : StoredFile.inLayer(merged, wanted, index(merged, chosen));
        FileExtraction.extract(
                image.layers().get(file.layer()),
                file.entry().path(),
                draft,
                limits,
                session.temporary(),
                Progress.NONE);
    }

    private static int index(MergedImage merged, String chosen) {
        int count = merged.layers().size();
        if (chosen.matches("[0-9]{1,5}")) {
            int number = Integer.parseInt(chosen);
            if (number >= 1 && number <= count) {
                return number - 1;
            }
        }
        List<Integer> matching = new ArrayList<>();
        String digits = chosen.toLowerCase(Locale.ROOT).replaceFirst("^sha256:", "");
        for (int i = 0; i < count && digits.length() >= DIGITS_MIN; i++) {
            if (merged.layers().get(i).diffId().hex().startsWith(digits)) {
                matching.add(i);
            }
        }
        if (matching.isEmpty()) {
            throw new IllegalArgumentException(
                    "the image has no layer '"
                            + chosen
                            + "'; it has layers 1 to "
                            + count
                            + ", or say the first "
                            + DIGITS_MIN
                            + " or more digits of a diffID");
        }
        return matching.getLast();
    }
}
