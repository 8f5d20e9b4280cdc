package dev.lazaret.cli.session;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Text;
import dev.lazaret.cli.files.DistinctFiles;
import dev.lazaret.cli.files.SmallFile;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.open.ImageLocators;
import dev.lazaret.report.ScanReport.BaseSummary;
import dev.lazaret.scan.KnownBases;
import dev.lazaret.scan.SubjectReader;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** On which images an image may be built: what tells the base's findings from ours. */
public final class BaseOptions {

    @Option(
            names = "--base",
            paramLabel = "IMAGE",
            split = ",",
            description =
                    "The image this one is built on, in any form of IMAGE: its layers are the"
                            + " base's, what lies above is ours; repeatable.")
    List<String> bases = new ArrayList<>();

    @Option(
            names = "--known-bases",
            paramLabel = "FILE",
            description =
                    "Base images in lines 'CHAIN-ID NAME'; 'lazaret layers --json' shows chain IDs.")
    @Nullable Path knownBases;

    /** The same reader, knowing them. */
    public SubjectReader applied(SubjectReader reader) throws UsageException, IOException {
        return reader.withBases(known());
    }

    /** Those that were named. */
    public KnownBases known() throws UsageException, IOException {
        List<ImageLocator> images = new ArrayList<>();
        for (String base : bases) {
            images.add(ImageLocators.parse(base));
        }
        return new KnownBases(images, listed());
    }

    /** Adds the files that bases are read from. */
    public void into(DistinctFiles files) throws UsageException, IOException {
        for (String base : bases) {
            files.readsImage("--base", base);
        }
        files.reads("--known-bases", knownBases);
    }

    private Map<Digest, String> listed() throws UsageException {
        if (knownBases == null) {
            return Map.of();
        }
        try {
            return KnownBases.parse(
                    knownBases.toString(), SmallFile.read(knownBases, "the known bases"));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whoever names a base wants to know that it is another. */
    public void notice(BaseSummary found, Shell shell, boolean quiet) {
        notice(found.how().equals(BaseSummary.KNOWN_LAYERS), shell, quiet);
    }

    /** The same, where it is known whether the image has the layers of one that was named. */
    public void notice(boolean isBuiltOnOne, Shell shell, boolean quiet) {
        if (!bases.isEmpty() && !quiet && !isBuiltOnOne) {
            shell.err()
                    .printf(
                            "lazaret: the image is not built on %s: its lowest layers are others."
                                    + " Name the base by the digest it had when the image was"
                                    + " built.%n",
                            Text.quote(String.join(" or ", bases), 300));
        }
    }
}
