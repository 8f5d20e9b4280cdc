package dev.lazaret.diff;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.diff.ImageDiff.In;
import dev.lazaret.diff.ImageDiff.LayerChange;
import dev.lazaret.diff.ImageDiff.Side;
import dev.lazaret.layers.LayerFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The front of the room: two images in, their differences out. */
public final class Comparison {

    private Comparison() {}

    /**
     * Compares.
     *
     * @param files as {@link FileComparison#compare} gave them
     * @param mask takes the secrets out of a value of either configuration
     */
    public static ImageDiff of(
            Compared before,
            Compared after,
            FileChanges files,
            VersionComparison versions,
            UnaryOperator<String> mask) {
        Map<List<String>, Finding> was = FindingComparison.byIdentity(before.findings());
        Map<List<String>, Finding> is = FindingComparison.byIdentity(after.findings());
        List<Finding> fixed = FindingComparison.without(was, is);
        return new ImageDiff(
                side(before),
                side(after),
                layers(before, after),
                files,
                PackageComparison.compare(before.inventory(), after.inventory(), versions),
                fixed,
                FindingComparison.without(is, was),
                was.size() - fixed.size(),
                ConfigComparison.compare(before.config(), after.config(), mask),
                Stream.concat(before.gaps().stream(), after.gaps().stream()).toList());
    }

    private static Side side(Compared image) {
        return new Side(
                image.name(),
                image.digest(),
                image.merged().layers().size(),
                image.merged().layers().stream().mapToLong(LayerFacts::bytes).sum(),
                image.storedBytes(),
                image.inventory().packages().size());
    }

    private static List<LayerChange> layers(Compared before, Compared after) {
        Set<Digest> left = diffIds(before);
        Set<Digest> right = diffIds(after);
        List<LayerChange> shared = new ArrayList<>();
        List<LayerChange> gone = new ArrayList<>();
        for (LayerFacts layer : before.merged().layers()) {
            boolean both = right.contains(layer.diffId());
            (both ? shared : gone)
                    .add(
                            new LayerChange(
                                    layer.diffId(), both ? In.BOTH : In.BEFORE, layer.bytes()));
        }
        shared.addAll(gone);
        for (LayerFacts layer : after.merged().layers()) {
            if (!left.contains(layer.diffId())) {
                shared.add(new LayerChange(layer.diffId(), In.AFTER, layer.bytes()));
            }
        }
        return shared;
    }

    private static Set<Digest> diffIds(Compared image) {
        return image.merged().layers().stream().map(LayerFacts::diffId).collect(Collectors.toSet());
    }
}
