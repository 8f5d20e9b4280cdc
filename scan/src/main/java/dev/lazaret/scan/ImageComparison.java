package dev.lazaret.scan;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.diff.Compared;
import dev.lazaret.diff.Comparison;
import dev.lazaret.diff.ContentDigests;
import dev.lazaret.diff.FileChanges;
import dev.lazaret.diff.FileComparison;
import dev.lazaret.diff.ImageDiff;
import dev.lazaret.inspect.secrets.ConfigSecrets;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.Layer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks into two images and compares them. */
public final class ImageComparison {

    private final SubjectReader reader;
    private final Limits limits;
    private final Path temporary;
    private final int listMax;

    /**
     * A comparison.
     *
     * @param listMax how many files of each kind of change to name
     */
    public ImageComparison(SubjectReader reader, Limits limits, Path temporary, int listMax) {
        this.reader = reader;
        this.limits = limits;
        this.temporary = temporary;
        this.listMax = listMax;
    }

    /** Finds the vulnerabilities of a subject. */
    @FunctionalInterface
    public interface Lookup {
        Vulnerabilities of(Subject subject) throws IOException;
    }

    private record Opened(Image image, MergedImage merged, Compared compared) {}

    /**
     * Compares.
     *
     * @throws IOException if either cannot be read
     */
    public ImageDiff of(ImageLocator before, ImageLocator after, Lookup lookup) throws IOException {
        return reader.look(
                before,
                (image, merged, subject) -> {
                    Opened first = opened(image, merged, subject, lookup);
                    return reader.look(
                            after,
                            (other, otherMerged, otherSubject) ->
                                    compare(
                                            first,
                                            opened(other, otherMerged, otherSubject, lookup)));
                });
    }

    private ImageDiff compare(Opened before, Opened after) throws IOException {
        FileComparison files = new FileComparison(before.merged(), after.merged());
        FileComparison.Undecided undecided = files.undecided();
        ContentDigests contentBefore =
                ContentDigests.read(before.image(), undecided.before(), limits, temporary);
        ContentDigests contentAfter =
                ContentDigests.read(after.image(), undecided.after(), limits, temporary);
        FileChanges changes = files.compare(contentBefore, contentAfter, listMax);
        ConfigSecrets left = ConfigSecrets.of(before.image().config());
        ConfigSecrets right = ConfigSecrets.of(after.image().config());
        return Comparison.of(
                before.compared(),
                after.compared(),
                changes,
                new PackageVersions(),
                value -> left.mask(right.mask(value)));
    }

    private static Opened opened(Image image, MergedImage merged, Subject subject, Lookup lookup)
            throws IOException {
        List<Finding> findings = new ArrayList<>(subject.findings());
        Vulnerabilities vulnerabilities = lookup.of(subject);
        findings.addAll(vulnerabilities.findings());
        List<Gap> gaps = new ArrayList<>(subject.gaps());
        gaps.addAll(vulnerabilities.gaps());
        Digest manifest = image.manifestDigest();
        return new Opened(
                image,
                merged,
                new Compared(
                        image.name(),
                        manifest == null ? image.config().digest() : manifest,
                        storedBytes(image),
                        image.config(),
                        merged,
                        subject.inventory(),
                        findings,
                        gaps));
    }

    private static long storedBytes(Image image) {
        long bytes = 0;
        for (Layer layer : image.layers()) {
            if (layer.size() < 0) {
                return -1;
            }
            bytes += layer.size();
        }
        return bytes;
    }
}
